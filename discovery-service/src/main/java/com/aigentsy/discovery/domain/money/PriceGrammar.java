package com.aigentsy.discovery.domain.money;

import java.util.List;
import java.util.stream.Stream;

/**
 * Reads what a listing offers. A price in the title's brackets outranks one named in the title's words, that a label,
 * that an Algora command, that a sentence of the body, that a bare sum at the title's edge; without any it is unknown.
 */
public final class PriceGrammar {

    private PriceGrammar() {}

    public static Price read(String title, List<String> labels, String body) {
        List<Candidate> candidates = Stream.of(
                        TitlePrices.in(title).stream(),
                        labels.stream().flatMap(label -> LabelPrices.in(label).stream()),
                        BodyPrices.in(body).stream())
                .flatMap(stream -> stream)
                .toList();
        return Candidate.strongest(candidates).map(Candidate::price).orElseGet(Price.Unknown::new);
    }

    /** A sum with what the words around it make of it: its unit, its bound, whether it replaces another. */
    static Mention inContext(Mention mention, String text) {
        var cursor = new Cursor(text);
        Mention qualified = OfferCues.qualified(mention, cursor.before(mention.start(), 60));
        if (qualified.unit() != Unit.FIXED) {
            return qualified;
        }
        return Units.before(cursor, mention.start())
                .map(unit -> qualified.paidBy(unit, qualified.end()))
                .orElse(qualified);
    }
}
