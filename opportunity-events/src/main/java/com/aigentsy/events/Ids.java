package com.aigentsy.events;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids that follow from what they name (UUID version 5, RFC 9562), so that a repeated step says the same id again. */
public final class Ids {

    /** Ours alone; changing it would make every derived id a new one. */
    private static final UUID NAMESPACE = UUID.fromString("6f1d2c1e-5b0a-5c55-9d6e-a16e27590001");

    private Ids() {}

    /** {@code github_3758168896}: the platform's own numeric id. */
    public static String opportunity(String platform, long numericId) {
        return platform + "_" + numericId;
    }

    /** For platforms without numeric ids: {@code <platform>_<uuid5 of the natural key>}. */
    public static String opportunity(String platform, String naturalKey) {
        return platform + "_" + uuid5(naturalKey);
    }

    public static UUID discovered(String opportunityId) {
        return uuid5("discover|" + opportunityId + "|0");
    }

    /** The event a stage says after reading {@code inputEventId}. */
    public static UUID event(String stage, UUID inputEventId, int revision) {
        return uuid5(stage + "|" + inputEventId + "|" + revision);
    }

    public static String execution(String opportunityId) {
        return "exec_" + uuid5("execution|" + opportunityId);
    }

    /** The identity of an outward act is that of the intent, never of its content. */
    public static UUID effect(String opportunityId, String platform, String action, int revision) {
        return uuid5(opportunityId + "|" + platform + "|" + action + "|" + revision);
    }

    public static UUID uuid5(String name) {
        return uuid5(NAMESPACE, name);
    }

    static UUID uuid5(UUID namespace, String name) {
        var input = new ByteArrayOutputStream();
        input.writeBytes(bytes(namespace));
        input.writeBytes(name.getBytes(StandardCharsets.UTF_8));
        ByteBuffer hash = ByteBuffer.wrap(Digests.digest("SHA-1", input.toByteArray()));
        long high = (hash.getLong() & ~0xF000L) | 0x5000L;
        long low = (hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static byte[] bytes(UUID uuid) {
        return ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }
}
