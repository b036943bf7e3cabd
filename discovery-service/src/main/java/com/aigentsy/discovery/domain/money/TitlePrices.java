package com.aigentsy.discovery.domain.money;

import com.aigentsy.discovery.domain.money.Candidate.Strength;
import com.aigentsy.discovery.domain.money.Span.Place;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Prices in a title: in brackets of their own, beside a word for an offer, or bare at its beginning or end. */
final class TitlePrices {

    private static final Pattern BRACKETS = Pattern.compile("[\\[(【{]([^\\[\\](){}【】]*)[])】}]");
    private static final Pattern BESIDE =
            Pattern.compile("(?i)(?:bounty|reward|paid|prize|budget|price|pay|payout|up|to|max|maximum|from|starting|at"
                    + "|now|was|raised|increased|each|fixed|est|estimated|approx|about|hourly|rate|only|cash|via"
                    + "|algora|opire|for|the|a|of|usd|min|minimum|least"
                    + "|reduced|lowered|bumped|merged|on|upon|merge|completion|funded|issuehunt|gitcoin|tip"
                    + "|compensation|salary|offered|offering|bonus|extra|plus)");
    private static final Pattern TAGS = Pattern.compile("[\\[(【{][^\\[\\](){}【】]*[])】}]");
    private static final Pattern SEPARATED = Pattern.compile("[-–—:|,·•/>]\\s*$|[^\\p{L}\\p{N}\\p{Punct}\\s]\\s*$");
    private static final Pattern DANGLING = Pattern.compile(
            "(?i)\\b(?:of|for|at|is|are|was|were|over|under|above|below|than|to|from|with|by|as|exactly|only"
                    + "|like|in|on|and|or|a|an|the|when|if|equals?|value|price|amount|not|around|about|between|has"
                    + "|have|had|gets?|got|shows?|costs?)\\s*$");
    private static final Pattern BEGINS_WORK =
            Pattern.compile("(?i)\\s*(?:[-–—:|,]|for\\b|(?:to )?(?:fix|add|implement|build|create|write|update|improve"
                    + "|refactor|support|make|migrate|port|design|translate|integrate|replace|remove|resolve|solve"
                    + "|develop|document|test)\\b)");
    /** Shell and template positions ($1, $2) are no prices. */
    private static final long LEAST_BARE_CENTS = 500;

    private final String title;
    private final String text;

    private TitlePrices(String title) {
        this.title = title;
        this.text = ReadableText.of(title);
    }

    static List<Candidate> in(String title) {
        var prices = new TitlePrices(title);
        return MoneyScanner.scan(prices.text).stream()
                .flatMap(mention -> prices.candidate(mention).stream())
                .toList();
    }

    private Optional<Candidate> candidate(Mention mention) {
        Clause part = Clause.titlePart(text, mention);
        int against = OfferCues.against(part);
        if (bracketed(mention)) {
            return of(mention, Strength.BRACKETED);
        }
        if (OfferCues.towards(Clause.whole(text, mention)) < against) {
            return of(mention, Strength.TITLE_WORDS);
        }
        return begins(mention, against) || ends(mention, against) ? of(mention, Strength.TITLE_EDGE) : Optional.empty();
    }

    private Optional<Candidate> of(Mention mention, Strength strength) {
        return Optional.of(new Candidate(PriceGrammar.inContext(mention, text), Place.TITLE, title, strength));
    }

    /** Alone between brackets, or with nothing but words for an offer: "[$250]", "(reward up to $500)". */
    private boolean bracketed(Mention mention) {
        return BRACKETS.matcher(text)
                .results()
                .filter(bracket -> bracket.start() < mention.start() && mention.end() < bracket.end() + 1)
                .anyMatch(bracket ->
                        MoneyScanner.scan(bracket.group(1)).stream().findAny().isPresent()
                                && onlyOfferWords(bracket.start(), bracket.end(), mention));
    }

    private boolean onlyOfferWords(int from, int to, Mention mention) {
        String rest = text.substring(from, mention.start()) + " " + text.substring(Math.min(mention.end(), to), to);
        return Pattern.compile("[\\p{L}]+")
                .matcher(rest)
                .results()
                .allMatch(word -> BESIDE.matcher(word.group()).matches());
    }

    private boolean begins(Mention mention, int against) {
        boolean first = bare(text.substring(0, mention.start())).isEmpty();
        boolean work = BEGINS_WORK.matcher(text.substring(mention.end())).lookingAt();
        return first && large(mention) && (work && against > 0 || against == OfferCues.NONE);
    }

    private boolean ends(Mention mention, int against) {
        String before = text.substring(0, mention.start());
        boolean last = bare(text.substring(mention.end())).isEmpty();
        boolean apart = SEPARATED.matcher(before).find() && against > 0;
        boolean follows = against == OfferCues.NONE && !DANGLING.matcher(before).find();
        return last && large(mention) && (apart || follows);
    }

    private static String bare(String text) {
        return TAGS.matcher(text).replaceAll(" ").replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static boolean large(Mention mention) {
        Money sum = mention.low() == null ? mention.high() : mention.low();
        return sum != null && sum.minorUnits() >= LEAST_BARE_CENTS;
    }
}
