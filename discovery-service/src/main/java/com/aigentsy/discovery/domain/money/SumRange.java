package com.aigentsy.discovery.domain.money;

import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Two sums that belong together: a range or, with an arrow, an old price and the new one.
 *
 * <pre>range = sum ("-" | "–" | "to" | "and" after "between" | "→") sum</pre>
 */
final class SumRange {

    private static final Pattern JOIN =
            Pattern.compile("\\s?(?:[-–—~]|\\.{2,3}|…)\\s?(?![->])|\\s+(?:to|and|through)\\s+");
    private static final Pattern ARROW = Pattern.compile("\\s?(?:→|➜|➡\\uFE0F?|⟶|⇒|[-=]+>|>>)\\s?");
    private static final Pattern CLOSED = Pattern.compile("\\s*(?:$|[)\\]},;:.!?|*\\n])");
    private static final Pattern DATE = Pattern.compile("[-/]\\d");

    private SumRange() {}

    static Optional<Mention> from(Cursor cursor, WrittenSum low) {
        return raised(cursor, low).or(() -> range(cursor, low));
    }

    private static Optional<Mention> raised(Cursor cursor, WrittenSum low) {
        return cursor.at(ARROW, low.end())
                .filter(arrow -> low.signed())
                .flatMap(arrow -> WrittenSum.at(cursor, arrow.end()))
                .flatMap(high -> mention(low, high))
                .map(Mention::highest);
    }

    private static Optional<Mention> range(Cursor cursor, WrittenSum low) {
        return cursor.at(JOIN, low.end())
                .filter(join -> !join.group().strip().equals("and") || between(cursor, low))
                .flatMap(join -> WrittenSum.at(cursor, join.end())
                        .filter(high -> joins(cursor, low, join.group(), high))
                        .flatMap(high -> mention(low, high)))
                .filter(Mention::rises);
    }

    private static boolean between(Cursor cursor, WrittenSum low) {
        return cursor.before(low.start(), 12).stripTrailing().endsWith("between");
    }

    /** "$500 - 2 days" and "#12 - $500" are no ranges: a bare number joins only where nothing else can be meant. */
    private static boolean joins(Cursor cursor, WrittenSum low, String join, WrittenSum high) {
        boolean tight = join.equals("-") || join.contains("–") || join.strip().equals("to");
        if (!low.signed()) {
            return tight && high.before().isEmpty() && high.signed();
        }
        boolean closed = cursor.at(CLOSED, high.end()).isPresent()
                || Units.after(cursor, high.end()).isPresent();
        boolean date = cursor.at(DATE, high.end()).isPresent();
        boolean sum = high.signed() || !high.times().isEmpty() || !join.contains(" ") || closed;
        return sum && !date;
    }

    private static Optional<Mention> mention(WrittenSum low, WrittenSum high) {
        return currency(low, high)
                .flatMap(currency -> low.scaledLike(high)
                        .in(currency)
                        .flatMap(from -> high.in(currency)
                                .map(to -> new Mention(low.start(), high.end(), from, to, Unit.FIXED, false))));
    }

    /** The one currency of both: a bare dollar or none takes the other's; two different ones make no range. */
    private static Optional<Currency> currency(WrittenSum low, WrittenSum high) {
        Currency first = low.currency();
        Currency second = high.currency();
        if (first == null || second == null || first.equals(second)) {
            return Optional.ofNullable(first == null ? second : first);
        }
        return low.plainDollar() ? Optional.of(second) : Optional.of(first).filter(currency -> high.plainDollar());
    }
}
