package com.aigentsy.discovery.domain.money;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that say a sum is the offer ("bounty", "will pay", "upon merge") or is not ("saves us", "instead of", "the
 * cart shows"). The word nearest to the sum decides; at the same distance the sum is not the offer.
 */
final class OfferCues {

    static final int NONE = Integer.MAX_VALUE;

    private static final Pattern OFFER = Pattern.compile("(?i)(?<![\\p{L}\\d])(?:" + CueWords.REWARD + "|"
            + CueWords.PROMISE + "|" + CueWords.CONDITION + ")(?![\\p{L}\\d])|(?i:" + CueWords.MARK + ")");
    private static final Pattern OTHER = Pattern.compile("(?i)(?<![\\p{L}\\d])(?:" + CueWords.LOSS + "|"
            + CueWords.SCREEN + "|" + CueWords.SHOP + "|" + CueWords.BUSINESS + ")(?![\\p{L}\\d])");
    private static final String CHANGE =
            "(?:rais|increas|bump|upp|doubl|tripl|boost|lower|reduc|chang|updat|went|going)\\w*";
    private static final Pattern REPLACES = Pattern.compile(
            "(?i)\\b(?:now(?: at)?|" + CHANGE + "(?: (?:up|it|the (?:bounty|reward|price)))? to)[ :*_]*$");
    private static final Pattern CHANGES = Pattern.compile("(?i)\\b" + CHANGE + "(?: up)?(?: from)?[ :*_]*$");
    private static final Pattern AT_MOST =
            Pattern.compile("(?i)\\b(?:up ?to|at most|as much as|no more than|max(?:imum)?\\.?(?: of)?)[ :*_]*$");

    private OfferCues() {}

    /** Words between the sum and the nearest word for an offer in its clause; {@link #NONE} without one. */
    static int towards(Clause clause) {
        return nearest(OFFER, clause);
    }

    /** The same for the words that speak against it. */
    static int against(Clause clause) {
        return nearest(OTHER, clause);
    }

    static boolean inHeading(String heading) {
        return OFFER.matcher(heading).find() && !OTHER.matcher(heading).find();
    }

    /** What the words just before a sum make of it: "up to", "now", "increased from". */
    static Mention qualified(Mention mention, String before) {
        if (REPLACES.matcher(before).find()
                || mention.high() != null && CHANGES.matcher(before).find()) {
            return mention.highest();
        }
        return AT_MOST.matcher(before).find() ? mention.atMost() : mention;
    }

    private static int nearest(Pattern cues, Clause clause) {
        int nearest = NONE;
        Matcher matcher = cues.matcher(clause.text());
        while (matcher.find()) {
            nearest = Math.min(nearest, clause.distance(matcher.start(), matcher.end()));
        }
        return nearest;
    }
}
