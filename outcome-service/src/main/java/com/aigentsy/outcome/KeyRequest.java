package com.aigentsy.outcome;

import com.aigentsy.runtime.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Which rows of the learning tables are wanted: of one table or of all, after a row that a cursor stands for. */
public record KeyRequest(@Nullable String table, String afterTable, String afterKey, int limit) {

    private static final char BETWEEN = '\n';

    public static KeyRequest of(@Nullable String table, @Nullable String cursor, @Nullable String limit) {
        int size = PageRequest.of(null, limit).limit();
        if (cursor == null) {
            return new KeyRequest(table, table == null ? "" : table, "", size);
        }
        String row = decoded(cursor);
        int between = row.indexOf(BETWEEN);
        if (between < 0 || table != null && !row.startsWith(table + BETWEEN)) {
            throw foreign();
        }
        return new KeyRequest(table, row.substring(0, between), row.substring(between + 1), size);
    }

    public static String cursor(String table, String key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((table + BETWEEN + key).getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).replace('\0', '\uFFFD');
        } catch (IllegalArgumentException _) {
            throw foreign();
        }
    }

    private static ProblemException foreign() {
        return ProblemException.badRequest("cursor is not one of ours: use the 'next' of the page before");
    }
}
