package com.aigentsy.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A person's signed permission for one effect: bound to the effect's key, the SHA-256 of the exact content, the target
 * and the amount. {@code signature} is Ed25519 over {@link #signingInput()}, Base64.
 */
public record Approval(
        UUID id,
        UUID effectKey,
        String contentSha256,
        String target,
        BigDecimal amount,
        String currency,
        String approvedBy,
        Instant approvedAt,
        Instant expiresAt,
        String signature) {

    /** The bytes that are signed: every bound field, each on a line of its own. */
    public byte[] signingInput() {
        return Digests.framed(
                "aigentsy-approval-v1",
                id.toString(),
                effectKey.toString(),
                contentSha256,
                target,
                amount.stripTrailingZeros().toPlainString(),
                currency,
                approvedBy,
                approvedAt.toString(),
                expiresAt.toString());
    }
}
