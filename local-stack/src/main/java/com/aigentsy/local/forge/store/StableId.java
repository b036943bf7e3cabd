package com.aigentsy.local.forge.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/** Numeric ids in GitHub's range, derived from what they name: the same seed has the same ids on every machine. */
public final class StableId {

    private static final long FIRST = 3_000_000_000L;
    private static final long SPAN = 1_000_000_000L;

    private StableId() {}

    public static long of(String kind, Object... names) {
        var text = new StringBuilder(kind);
        for (Object name : names) {
            text.append('|').append(name.toString().toLowerCase(Locale.ROOT));
        }
        return FIRST + Math.floorMod(ByteBuffer.wrap(sha256(text.toString())).getLong(), SPAN);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
