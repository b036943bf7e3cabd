package com.aigentsy.scoring.domain;

import com.aigentsy.events.Opportunity;
import com.aigentsy.judgement.learning.Situation;
import com.aigentsy.judgement.scoring.ScoringFacts;
import java.util.Map;

/** What the models see of an opportunity, all of it known when it is judged. */
final class Features {

    private Features() {}

    static Situation of(Opportunity opportunity, ScoringFacts facts, double legacyProbability) {
        var words = new Situation.Words(
                opportunity.platform(),
                opportunity.type(),
                opportunity.urgency(),
                opportunity.dimension(),
                opportunity.source());
        Double value = facts.value() == null ? null : facts.value().majorAsDouble();
        return Situation.of(words, new Situation.Basics(value, facts.age(), legacyProbability), numbers(opportunity));
    }

    private static Map<String, Double> numbers(Opportunity opportunity) {
        int text = opportunity.title().length() + opportunity.description().length();
        return Map.of(
                "text.log-length",
                Math.log1p(text),
                "labels",
                (double) opportunity.labels().size(),
                "repository",
                opportunity.repository() == null ? 0.0 : 1.0,
                "named-by-person",
                opportunity.selection().namedByPerson() ? 1.0 : 0.0);
    }
}
