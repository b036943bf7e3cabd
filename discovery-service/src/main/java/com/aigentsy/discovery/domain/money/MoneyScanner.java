package com.aigentsy.discovery.domain.money;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds every sum of money in a readable text: {@code mention = (range | sum) [unit]}. Coins and tokens are none. */
final class MoneyScanner {

    private static final Pattern COIN = Pattern.compile("\\s?\\$?" + CurrencySigns.CRYPTO);
    private static final Pattern NEGATIVE = Pattern.compile("(?:^|[^\\p{L}\\d\\])])-$");

    /** A text that names more sums than this is a table or an attack; its first ones are read. */
    private static final int MOST = 200;

    private MoneyScanner() {}

    static List<Mention> scan(String readable) {
        var cursor = new Cursor(readable);
        var found = new ArrayList<Mention>();
        var sum = WrittenSum.next(cursor, 0);
        while (sum.isPresent() && found.size() < MOST) {
            Optional<Mention> mention =
                    sum.filter(one -> !negative(cursor, one)).flatMap(one -> mention(cursor, one));
            mention.ifPresent(found::add);
            int end = Math.max(sum.get().end(), mention.map(Mention::end).orElse(0));
            sum = WrittenSum.next(cursor, end);
        }
        return found;
    }

    private static Optional<Mention> mention(Cursor cursor, WrittenSum sum) {
        return SumRange.from(cursor, sum)
                .or(() -> single(sum))
                .filter(mention -> cursor.at(COIN, mention.end()).isEmpty())
                .filter(mention -> !Units.perItem(cursor, mention.end()))
                .map(mention -> Units.after(cursor, mention.end())
                        .map(unit -> mention.paidBy(unit.unit(), unit.end()))
                        .orElse(mention));
    }

    private static Optional<Mention> single(WrittenSum sum) {
        return Optional.ofNullable(sum.currency())
                .flatMap(sum::in)
                .map(money -> new Mention(sum.start(), sum.end(), money, null, Unit.FIXED, false));
    }

    private static boolean negative(Cursor cursor, WrittenSum sum) {
        return NEGATIVE.matcher(cursor.before(sum.start(), 3)).find();
    }
}
