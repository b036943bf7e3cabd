package com.aigentsy.runtime.quarantine;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person sees of a held record; {@code payload} is its text, at most the first 4,000 characters of it. */
public record HeldItem(
        UUID id,
        String stage,
        String source,
        @Nullable String key,
        String reason,
        String detail,
        String state,
        Instant heldAt,
        @Nullable String headers,
        @Nullable String payload) {

    private static final int SHOWN = 4_000;

    static HeldItem brief(QuarantineRow row) {
        return new HeldItem(
                row.id, row.stage, row.source, row.key, row.reason, row.detail, row.state, row.heldAt, null, null);
    }

    static HeldItem whole(QuarantineRow row) {
        String text = row.payload == null ? "" : new String(row.payload, StandardCharsets.UTF_8);
        return new HeldItem(
                row.id,
                row.stage,
                row.source,
                row.key,
                row.reason,
                row.detail,
                row.state,
                row.heldAt,
                row.headers,
                text.substring(0, Math.min(text.length(), SHOWN)));
    }
}
