package com.aigentsy.runtime.quarantine;

import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.Page;
import com.aigentsy.runtime.ProblemException;
import io.quarkus.panache.common.Sort;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The held records page by page, oldest first; a cursor names the last record that was shown. */
record QuarantinePages(Database database) {

    private static final int PAGE = 200;
    private static final String ANY = "";
    private static final String WANTED = """
            state = :state and (:reason = '' or reason = :reason)
            and (heldAt > :at or heldAt = :at and id > :id)""";

    /** Where a page begins: behind this record. */
    private record Cursor(Instant at, UUID id) {

        static final Cursor START = new Cursor(Instant.EPOCH, new UUID(0, 0));

        static Cursor of(@Nullable String text) {
            try {
                return text == null ? START : parse(text.split("_", 2));
            } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw ProblemException.badRequest("cursor: what the page before names as next");
            }
        }

        private static Cursor parse(String[] parts) {
            return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        }
    }

    Page<HeldItem> page(String state, @Nullable String reason, @Nullable String from) {
        Cursor cursor = Cursor.of(from);
        Map<String, Object> parameters =
                Map.of("state", state, "reason", reason == null ? ANY : reason, "at", cursor.at(), "id", cursor.id());
        List<QuarantineRow> rows =
                database.read(() -> QuarantineRow.<QuarantineRow>find(WANTED, Sort.by("heldAt", "id"), parameters)
                        .page(0, PAGE)
                        .list());
        return new Page<>(rows.stream().map(HeldItem::brief).toList(), rows.size() < PAGE ? null : next(rows));
    }

    private static String next(List<QuarantineRow> rows) {
        return rows.getLast().heldAt + "_" + rows.getLast().id;
    }
}
