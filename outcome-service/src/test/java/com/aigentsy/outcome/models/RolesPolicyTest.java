package com.aigentsy.outcome.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.judgement.learning.Situation;
import com.aigentsy.outcome.domain.Lesson;
import com.aigentsy.outcome.models.Pupil.Role;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RolesPolicyTest {

    private final List<Pupil> pupils = new Faculty(new NoPupils()).all();

    @Test
    void promotesAChallengerThatWasRightMoreOften() {
        List<Pupil> after = RolesPolicy.decide(pupils, lessons(300, 0.5, 0.9));

        assertThat(RolesPolicy.champion(after).name()).isEqualTo("bayesian-logistic");
        assertThat(RolesPolicy.champion(after).standing().predecessor()).isEqualTo("beta-binomial");
        assertThat(RolesPolicy.champion(after).standing().reason()).startsWith("promoted: log-loss");
        assertThat(after).filteredOn(pupil -> pupil.is(Role.CHAMPION)).hasSize(1);
    }

    @Test
    void waitsForEnoughLessons() {
        assertThat(RolesPolicy.decide(pupils, lessons(150, 0.5, 0.9))).isEqualTo(pupils);
    }

    @Test
    void promotesNobodyWhoIsNotCalibrated() {
        assertThat(RolesPolicy.decide(pupils, lessons(300, 0.5, 0.7))).isEqualTo(pupils);
    }

    @Test
    void neverLetsABaselineJudge() {
        List<Lesson> baselineIsRight = IntStream.range(0, 300)
                .mapToObj(i -> lesson(Map.of("beta-binomial", 0.5, "base-rate", i % 10 == 0 ? 0.1 : 0.9), i % 10 != 0))
                .toList();

        assertThat(RolesPolicy.decide(pupils, baselineIsRight)).isEqualTo(pupils);
    }

    @Test
    void givesThePlaceBackWhenThePredecessorWouldHaveDoneBetterSince() {
        List<Pupil> promoted = RolesPolicy.decide(pupils, lessons(300, 0.5, 0.9));

        List<Pupil> after = RolesPolicy.decide(promoted, lessons(300, 0.9, 0.5));

        assertThat(RolesPolicy.champion(after).name()).isEqualTo("beta-binomial");
        assertThat(RolesPolicy.champion(after).standing().reason()).startsWith("took its place back: ");
    }

    @Test
    void movesNoFrozenModel() {
        List<Pupil> frozen = pupils.stream()
                .map(pupil -> pupil.name().equals("bayesian-logistic") ? pupil.frozen(true) : pupil)
                .toList();

        assertThat(RolesPolicy.decide(frozen, lessons(300, 0.5, 0.9))).isEqualTo(frozen);
    }

    /** Nine of ten are accepted; each model says the same about all of them. */
    private static List<Lesson> lessons(int n, double betaBinomial, double bayesianLogistic) {
        return IntStream.range(0, n)
                .mapToObj(i -> lesson(
                        Map.of("beta-binomial", betaBinomial, "bayesian-logistic", bayesianLogistic), i % 10 != 0))
                .toList();
    }

    private static Lesson lesson(Map<String, Double> said, boolean accepted) {
        return new Lesson(new Situation("github", "design", "low", "any", "any", Map.of()), said, accepted, null);
    }
}
