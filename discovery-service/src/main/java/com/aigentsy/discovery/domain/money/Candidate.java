package com.aigentsy.discovery.domain.money;

import com.aigentsy.discovery.domain.money.Span.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A sum that may be the offer, with how plainly the listing says so: the lowest ordinal of {@code strength} wins. */
record Candidate(Mention mention, Place place, String source, Strength strength) {

    /** From "the title says it in brackets" down to "the title begins or ends with it". */
    enum Strength {
        BRACKETED,
        TITLE_WORDS,
        LABEL,
        COMMAND,
        SENTENCE,
        TITLE_EDGE
    }

    /** The strongest; among equals the one that replaced another, the last such; else the first. */
    static Optional<Candidate> strongest(List<Candidate> candidates) {
        return candidates.stream()
                .map(Candidate::strength)
                .min(Comparator.naturalOrder())
                .flatMap(best -> {
                    var equals = candidates.stream()
                            .filter(one -> one.strength == best)
                            .toList();
                    return equals.stream()
                            .filter(one -> one.mention.raised())
                            .reduce((_, later) -> later)
                            .or(() -> equals.stream().findFirst());
                });
    }

    Price price() {
        String words = source.substring(mention.start(), mention.end()).strip();
        return new Price.Offered(
                mention.low(), mention.high(), mention.unit(), new Span(place, mention.start(), mention.end(), words));
    }
}
