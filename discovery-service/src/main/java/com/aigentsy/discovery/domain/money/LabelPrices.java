package com.aigentsy.discovery.domain.money;

import com.aigentsy.discovery.domain.money.Candidate.Strength;
import com.aigentsy.discovery.domain.money.Span.Place;
import java.util.List;

/** Prices on labels: "$150", "💎 $150", "bounty: $200". A number without a currency stays unknown. */
final class LabelPrices {

    private LabelPrices() {}

    static List<Candidate> in(String label) {
        String text = ReadableText.of(label);
        return MoneyScanner.scan(text).stream()
                .filter(mention -> OfferCues.against(Clause.whole(text, mention)) == OfferCues.NONE)
                .map(mention -> PriceGrammar.inContext(mention, text))
                .map(mention -> new Candidate(mention, Place.LABEL, label, Strength.LABEL))
                .toList();
    }
}
