package com.aigentsy.discovery.domain.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One number with the signs around it, as written.
 *
 * <pre>sum = [sign] number [k | m] [sign] ["+"]</pre>
 */
record WrittenSum(int start, int end, String number, String times, String before, String after) {

    private static final String SUM = "(?<before>" + CurrencySigns.BEFORE + ")?\\s?(?<number>" + AmountText.NUMBER
            + ")(?<times>" + AmountText.MULTIPLIER + ")?(?:[.,]-(?!\\d))?(?:\\s?(?<after>" + CurrencySigns.AFTER
            + "))?\\+?(?![\\p{L}\\d%^_{=\\\\])(?![.,'][\\d])";
    private static final Pattern ANYWHERE = Pattern.compile("(?<![\\p{L}\\d$#.,_])(?<!/(?=\\d))" + SUM);
    private static final Pattern HERE = Pattern.compile(SUM);

    static Optional<WrittenSum> next(Cursor cursor, int from) {
        return cursor.next(ANYWHERE, from).map(WrittenSum::of);
    }

    static Optional<WrittenSum> at(Cursor cursor, int from) {
        return cursor.at(HERE, from).map(WrittenSum::of);
    }

    private static WrittenSum of(MatchResult match) {
        String number = match.group("number");
        String after = text(match, "after");
        boolean spaced = number.contains(" ") && after.isEmpty() && dollarOrNone(text(match, "before"));
        if (spaced) { // "$250 100 users": a space groups digits only where a comma would not
            int end = match.start("number") + number.indexOf(' ');
            return new WrittenSum(
                    match.start(), end, number.substring(0, number.indexOf(' ')), "", text(match, "before"), "");
        }
        return new WrittenSum(match.start(), match.end(), number, text(match, "times"), text(match, "before"), after);
    }

    private static boolean dollarOrNone(String sign) {
        return sign.isEmpty() || CurrencySigns.plainDollar(sign);
    }

    private static String text(MatchResult match, String group) {
        return Optional.ofNullable(match.group(group)).orElse("");
    }

    boolean signed() {
        return !before.isEmpty() || !after.isEmpty();
    }

    boolean plainDollar() {
        return signed() && dollarOrNone(before) && (after.isEmpty() || CurrencySigns.plainDollar(after));
    }

    /** The code outranks the bare dollar: "$300 CAD". */
    @Nullable
    Currency currency() {
        String sign = dollarOrNone(before) && !after.isEmpty() ? after : before;
        return Optional.of(sign)
                .filter(Predicate.not(String::isEmpty))
                .flatMap(CurrencySigns::of)
                .orElse(null);
    }

    Optional<BigDecimal> value() {
        return AmountText.read(number, times);
    }

    Optional<Money> in(Currency currency) {
        return value().flatMap(value -> Money.of(value, currency));
    }

    /** "$1-2k": the lower number means thousands too. */
    WrittenSum scaledLike(WrittenSum higher) {
        boolean smaller = AmountText.read(number, "")
                .flatMap(low -> AmountText.read(higher.number, "").map(high -> low.compareTo(high) < 0))
                .orElse(false);
        return times.isEmpty() && smaller ? new WrittenSum(start, end, number, higher.times, before, after) : this;
    }
}
