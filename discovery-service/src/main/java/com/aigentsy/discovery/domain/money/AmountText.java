package com.aigentsy.discovery.domain.money;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a written number: 1,000 · 1.000 · 1.000,50 · 1'000 · 1,00,000 · 2.5 · .50 — and what k and m make of it. */
final class AmountText {

    /** Digits with separators; spaces group only in front of a suffixed currency, which {@link MoneyScanner} knows. */
    static final String NUMBER =
            "(?:\\d{1,3}(?:[ ]\\d{3}){1,5}(?![\\d])(?:[.,]\\d{1,2})?|\\d[\\d.,'’]*\\d|\\d|\\.\\d{1,2})";

    static final String MULTIPLIER = "(?:[kKmMbB]|mm|MM|mn|bn|BN)(?![\\p{L}\\d])|\\s(?:thousand|million|billion)\\b";

    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:([,.' ])\\d{3})(?:\\1\\d{3}){0,6}");
    private static final Pattern INDIAN = Pattern.compile("\\d{1,2}(?:,\\d{2}){1,5},\\d{3}");

    private static final int LONGEST = 24;

    private AmountText() {}

    static Optional<BigDecimal> read(String number, String multiplier) {
        if (number.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = number.replace('’', '\'').replaceAll("[.,]$", "");
        return value(plain, !multiplier.isBlank()).map(value -> value.multiply(factor(multiplier)));
    }

    private static Optional<BigDecimal> value(String text, boolean multiplied) {
        boolean oneSeparator = text.replaceAll("\\d", "").length() == 1;
        boolean grouped = GROUPED.matcher(text).matches() && !text.startsWith("0") && !(oneSeparator && multiplied);
        if (grouped || INDIAN.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replaceAll("\\D", "")));
        }
        return decimal(text);
    }

    /** Whole part (plain or grouped), then one separator that the whole part does not use, then the fraction. */
    private static Optional<BigDecimal> decimal(String text) {
        int point = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        if (point < 0) {
            return text.matches("\\d{1,15}") ? Optional.of(new BigDecimal(text)) : Optional.empty();
        }
        String whole = text.substring(0, point);
        boolean clean =
                whole.matches("\\d{0,15}") || GROUPED.matcher(whole).matches() && whole.indexOf(text.charAt(point)) < 0;
        String fraction = text.substring(point + 1);
        return clean && fraction.matches("\\d{1,3}")
                ? Optional.of(new BigDecimal("0" + whole.replaceAll("\\D", "") + "." + fraction))
                : Optional.empty();
    }

    private static BigDecimal factor(String multiplier) {
        return switch (multiplier.isBlank()
                ? ' '
                : Character.toLowerCase(multiplier.strip().charAt(0))) {
            case 'k', 't' -> BigDecimal.valueOf(1_000);
            case 'm' -> BigDecimal.valueOf(1_000_000);
            case 'b' -> BigDecimal.valueOf(1_000_000_000);
            default -> BigDecimal.ONE;
        };
    }
}
