package com.aigentsy.discovery.domain.money;

import com.aigentsy.discovery.domain.money.Candidate.Strength;
import com.aigentsy.discovery.domain.money.Span.Place;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Prices in a listing's body: the command "/bounty 250", and sums whose sentence or heading says they are the offer. */
final class BodyPrices {

    private static final Pattern COMMAND = Pattern.compile("(?m)^[ ]*/(?:bounty|reward)[ ]+(?=[\\p{Sc}\\d])");
    private static final Pattern LINE = Pattern.compile("[^\\n]*");
    private static final int REACH = 8;

    private final String body;
    private final String text;

    private BodyPrices(String body) {
        this.body = body;
        this.text = ReadableText.of(body);
    }

    static List<Candidate> in(String body) {
        var prices = new BodyPrices(body);
        return Stream.concat(prices.commands(), prices.sentences()).toList();
    }

    private Stream<Candidate> commands() {
        return COMMAND.matcher(text).results().flatMap(command -> command(command).stream());
    }

    /** Algora and Opire count in US dollars where the command names no currency; a later command replaces an earlier. */
    private Optional<Candidate> command(MatchResult command) {
        return WrittenSum.at(new Cursor(text), command.end())
                .flatMap(sum -> sum.in(Optional.ofNullable(sum.currency()).orElse(Currency.getInstance("USD")))
                        .map(money -> new Mention(sum.start(), sum.end(), money, null, Unit.FIXED, true)))
                .map(mention -> candidate(mention, Strength.COMMAND));
    }

    private Stream<Candidate> sentences() {
        return MoneyScanner.scan(text).stream()
                .filter(this::offered)
                .map(mention -> PriceGrammar.inContext(mention, text))
                .map(mention -> candidate(mention, Strength.SENTENCE));
    }

    private boolean offered(Mention mention) {
        Clause sentence = Clause.sentence(text, mention);
        int towards = OfferCues.towards(sentence);
        int against = OfferCues.against(sentence);
        return towards <= REACH && towards < against || against == OfferCues.NONE && alone(mention) && headed(mention);
    }

    private boolean alone(Mention mention) {
        int from = text.lastIndexOf('\n', Math.max(0, mention.start() - 1)) + 1;
        int to = text.indexOf('\n', mention.end());
        String rest = text.substring(from, Math.max(from, mention.start()))
                + text.substring(mention.end(), to < 0 ? text.length() : to);
        return rest.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private boolean headed(Mention mention) {
        return LINE.matcher(text.substring(0, Math.max(0, text.lastIndexOf('\n', mention.start()))))
                .results()
                .map(MatchResult::group)
                .filter(line -> !line.isBlank())
                .reduce((_, last) -> last)
                .filter(OfferCues::inHeading)
                .isPresent();
    }

    private Candidate candidate(Mention mention, Strength strength) {
        return new Candidate(mention, Place.BODY, body, strength);
    }
}
