package com.aigentsy.runtime.quarantine;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees of a held record; {@code payload} is its text, at most the first 4,000 characters of it, and
 * {@code note} the word of whoever discarded it.
 */
public record HeldItem(
        UUID id,
        String stage,
        String source,
        @Nullable String key,
        String reason,
        String detail,
        String state,
        @Nullable String note,
        Instant heldAt,
        @Nullable Instant changedAt,
        @Nullable String headers,
        @Nullable String payload) {

    private static final int SHOWN = 4_000;

    static HeldItem brief(QuarantineRow row) {
        return of(row, null, null);
    }

    static HeldItem whole(QuarantineRow row) {
        String text = row.payload == null ? "" : new String(row.payload, StandardCharsets.UTF_8);
        return of(row, row.headers, text.substring(0, Math.min(text.length(), SHOWN)));
    }

    private static HeldItem of(QuarantineRow row, @Nullable String headers, @Nullable String payload) {
        return new HeldItem(
                row.id,
                row.stage,
                row.source,
                row.key,
                row.reason,
                row.detail,
                row.state,
                row.note,
                row.heldAt,
                row.changedAt,
                headers,
                payload);
    }
}
