package com.aigentsy.cli.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;

/** ISO 8601 as people write it: with any offset or none (then UTC), with a space for the T, or a date alone. */
final class Timestamps {

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[XXX][XX][X]")
            .optionalEnd()
            .toFormatter();

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private Timestamps() {}

    static Instant read(String field, String text) {
        var instant = parsed(field, text);
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw new BadLineException("%s is not between the years 1900 and 9999: %s".formatted(field, text));
        }
        return instant;
    }

    private static Instant parsed(String field, String text) {
        try {
            var best = ISO.parseBest(
                    text.strip().replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return switch (best) {
                case OffsetDateTime exact -> exact.toInstant();
                case LocalDateTime utc -> utc.toInstant(ZoneOffset.UTC);
                default -> LocalDate.from(best).atStartOfDay().toInstant(ZoneOffset.UTC);
            };
        } catch (DateTimeParseException unreadable) {
            throw new BadLineException("%s is no ISO 8601 time (like 2026-11-20T10:00:00Z): %s".formatted(field, text));
        }
    }
}
