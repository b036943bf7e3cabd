package com.aigentsy.execution.release.words;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words that do something by themselves where they are read: to bots, to browsers, to whoever pays. */
final class Orders {

    private static final Map<Pattern, String> ORDERS = Map.of(
            Pattern.compile("(?i)\\[(?:skip[ -](?:ci|actions|netlify|azp|travis)|(?:ci|actions|travis|azp"
                    + "|netlify)[ -]skip|no[ -]ci)\\]"
                    + "|\\*{3}no_ci\\*{3}|skip-checks\\s*:|^\\s*#skipci"),
            "an order to skip the checks",
            Pattern.compile("(?im)^[ \\t]*/(?:approve|lgtm|merge|retest|test|ok-to-test|hold|unhold|close|reopen|claim"
                    + "|attempt|bounty"
                    + "|tip|reward|assign|unassign|cc|rebase|squash|deploy|label|remove-label|kind"
                    + "|priority|lock|cherry-?pick"
                    + "|override|transfer|run|rerun|backport|duplicate|milestone|request-review)\\b(?!/)"
                    + "|^[ \\t]*bors\\s+\\w|\\b(?:dependabot|renovate)\\s+(?:merge|squash|rebase)"),
            "an order to a bot",
            Pattern.compile("(?im)^[ \\t]*(?:signed-off-by|co-authored-by|reviewed-by|acked-by|approved-by|tested-by"
                    + "|reported-by"
                    + "|suggested-by|change-id|on-behalf-of|release-as|release-note"
                    + "|breaking[ -]change[ -]approved-by)\\s*:"),
            "a trailer that speaks for somebody else",
            Pattern.compile("(?i)<(?:!--|!\\[CDATA|!doctype|\\?xml|/?(?:img|script|style|iframe|object|embed|form|input"
                    + "|button|meta"
                    + "|link|base|svg|math|video|audio|source|picture|details|summary|table|div|span|br"
                    + "|hr|em|strong|sub|sup"
                    + "|kbd|code|pre|font|center|h[1-6]|ul|ol|li|template|noscript|textarea|select|body"
                    + "|html|head|title|marquee)"
                    + "(?=[\\s/>])|a\\s)|(?<!\\w)</?[abipsu]>"),
            "HTML",
            Pattern.compile("!\\["),
            "an image",
            Pattern.compile("(?i)\\b(?:bc1[a-z0-9]{25,}|[13][a-km-zA-HJ-NP-Z1-9]{26,34}|0x[0-9a-f]{40}"
                    + "|(?-i:[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?))\\b|\\bpaypal\\.me\\b"),
            "a place to pay to");

    private Orders() {}

    static Optional<String> in(String prose) {
        return ORDERS.entrySet().stream()
                .filter(order -> order.getKey().matcher(prose).find())
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst();
    }
}
