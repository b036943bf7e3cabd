package com.aigentsy.discovery.domain.money;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How people write currencies. Coins and tokens are known by name so that they are never taken for dollars. */
final class CurrencySigns {

    /** Before the number. PHP is left out: on GitHub it is a language. TRY and ALL are words. */
    static final String BEFORE =
            "(?:(?:US|U\\.S\\.|CA|AU|NZ|HK|SG|MX)\\s?|[ACSR])?\\$|CN¥|[€£¥₹₽₩₴₺₪₫₦₱]|zł|\\bRs\\.?(?=\\s?\\d)"
                    + "|\\b(?:USD|EUR|GBP|JPY|CNY|RMB|INR|CAD|AUD|NZD|CHF|SEK|NOK|DKK|PLN|CZK|HUF|BRL|MXN|SGD|HKD"
                    + "|KRW|ZAR|ILS"
                    + "|UAH|RUB|NGN|VND|IDR|TWD|AED)(?:\\s?\\$)?";

    /** After the number. */
    static final String AFTER = "\\$(?![\\w$])|[€£¥₹₽₩₴₺₪₫₦₱円元]|zł|kč|(?i:usd|eur|gbp|jpy|cny|rmb|inr|cad|aud|nzd|chf"
            + "|sek|nok|dkk|pln|czk|huf|brl|mxn|sgd|hkd|krw|zar|ils|uah|rub|ngn|vnd|idr|twd|aed"
            + "|us dollars?|u\\.s\\. dollars?|dollars?|bucks|euros?|pounds?(?: sterling)?|yen|rupees)\\b|US\\b"
            + "|TRY\\b";

    /** Not an ISO currency: the amount stays unknown. */
    static final String CRYPTO = "(?:BTC|XBT|W?ETH|USDC|USDT|DAI|SOL|MATIC|XMR|LTC|DOGE|BNB|ADA|DOT"
            + "|(?i:usdc|usdt|btc|eth|sats|satoshis?|bitcoins?|stablecoins?))\\b";

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("$", "USD"),
            Map.entry("US$", "USD"),
            Map.entry("U.S.$", "USD"),
            Map.entry("C$", "CAD"),
            Map.entry("CA$", "CAD"),
            Map.entry("A$", "AUD"),
            Map.entry("AU$", "AUD"),
            Map.entry("NZ$", "NZD"),
            Map.entry("HK$", "HKD"),
            Map.entry("S$", "SGD"),
            Map.entry("SG$", "SGD"),
            Map.entry("MX$", "MXN"),
            Map.entry("R$", "BRL"),
            Map.entry("€", "EUR"),
            Map.entry("EURO", "EUR"),
            Map.entry("EUROS", "EUR"),
            Map.entry("£", "GBP"),
            Map.entry("POUND", "GBP"),
            Map.entry("POUNDS", "GBP"),
            Map.entry("POUNDSSTERLING", "GBP"),
            Map.entry("POUNDSTERLING", "GBP"),
            Map.entry("¥", "JPY"),
            Map.entry("円", "JPY"),
            Map.entry("YEN", "JPY"),
            Map.entry("CN¥", "CNY"),
            Map.entry("元", "CNY"),
            Map.entry("RMB", "CNY"),
            Map.entry("₹", "INR"),
            Map.entry("RS", "INR"),
            Map.entry("RS.", "INR"),
            Map.entry("RUPEES", "INR"),
            Map.entry("₽", "RUB"),
            Map.entry("₩", "KRW"),
            Map.entry("₴", "UAH"),
            Map.entry("₺", "TRY"),
            Map.entry("₪", "ILS"),
            Map.entry("₫", "VND"),
            Map.entry("₦", "NGN"),
            Map.entry("₱", "PHP"),
            Map.entry("ZŁ", "PLN"),
            Map.entry("KČ", "CZK"),
            Map.entry("US", "USD"),
            Map.entry("USDOLLAR", "USD"),
            Map.entry("USDOLLARS", "USD"),
            Map.entry("U.S.DOLLARS", "USD"),
            Map.entry("U.S.DOLLAR", "USD"),
            Map.entry("DOLLAR", "USD"),
            Map.entry("DOLLARS", "USD"),
            Map.entry("BUCKS", "USD"));

    private static final Set<String> PLAIN_DOLLAR = Set.of("$", "DOLLAR", "DOLLARS", "BUCKS");

    private CurrencySigns() {}

    static Optional<Currency> of(String sign) {
        String key = key(sign);
        String code = CODES.containsKey(key) ? CODES.get(key) : key.replace("$", "");
        return code.length() == 3 ? Optional.of(Currency.getInstance(code)) : Optional.empty();
    }

    /** A bare dollar says less than a code on the other side of the number: "$300 CAD" is Canadian. */
    static boolean plainDollar(String sign) {
        return PLAIN_DOLLAR.contains(key(sign));
    }

    private static String key(String sign) {
        return sign.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
    }
}
