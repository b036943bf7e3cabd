package com.aigentsy.outcome.models;

import com.aigentsy.judgement.learning.BaseRate;
import com.aigentsy.judgement.learning.BayesianLogistic;
import com.aigentsy.judgement.learning.BetaBinomial;
import com.aigentsy.outcome.models.Pupil.Role;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The models that learn here: as they were published, or as they begin. The cold-start model judges first. */
public record Faculty(Pupils published) {

    private static final List<Pupil> BEGINNING = List.of(
            Pupil.untaught(BetaBinomial.NAME, Role.CHAMPION),
            Pupil.untaught(BayesianLogistic.NAME, Role.CHALLENGER),
            Pupil.untaught(BaseRate.NAME, Role.BASELINE));

    /** Blocking. */
    public List<Pupil> all() {
        Map<String, Pupil> known = published.all().stream().collect(Collectors.toMap(Pupil::name, Function.identity()));
        return BEGINNING.stream()
                .map(pupil -> known.getOrDefault(pupil.name(), pupil))
                .toList();
    }
}
