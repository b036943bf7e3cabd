package com.aigentsy.execution.generation.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderPolicyTest {

    private static final ModelName DEAR = new ModelName("anthropic", "dear");
    private static final ModelName CHEAP = new ModelName("openai", "cheap");
    private static final ModelName NEW = new ModelName("gemini", "new");
    private static final List<ModelName> CONFIGURED = List.of(DEAR, CHEAP, NEW);
    private static final double NEVER = 0.99;

    private final OrderPolicy policy = new OrderPolicy(new LearningSettings(false, 20, 0.1, 0.01));

    private static TrackRecord record(int judged, int validated, double costUsd) {
        return new TrackRecord(judged, validated, BigDecimal.valueOf(costUsd), BigDecimal.ZERO);
    }

    @Test
    void keepsTheConfiguredOrderUntilEnoughAnswersWereJudged() {
        Ranking ranking = policy.rank(CONFIGURED, Map.of(DEAR, record(19, 0, 9), CHEAP, record(19, 19, 0.1)), NEVER);
        assertThat(ranking.order()).isEqualTo(CONFIGURED);
        assertThat(ranking.why()).isEqualTo("the configured order: no model has 20 judged answers yet");
    }

    @Test
    void prefersMoreValidatedSuccessPerDollarAndSaysWhy() {
        Ranking ranking = policy.rank(CONFIGURED, Map.of(DEAR, record(40, 36, 8), CHEAP, record(40, 30, 2)), NEVER);
        assertThat(ranking.order()).containsExactly(CHEAP, DEAR, NEW);
        assertThat(ranking.why())
                .startsWith("learned: openai/cheap 12.6 per USD (30 of 40 validated, 0.0600 USD an attempt)")
                .contains("anthropic/dear 4.2 per USD (36 of 40 validated, 0.2100 USD an attempt)");
    }

    @Test
    void doesNotPreferAModelThatCostsLittleAndAchievesNothing() {
        assertThat(policy.rank(CONFIGURED, Map.of(DEAR, record(40, 36, 2), CHEAP, record(40, 1, 0.1)), NEVER)
                        .order())
                .startsWith(DEAR, CHEAP);
    }

    @Test
    void doesNotCallAFreeModelInfinitelyGood() {
        assertThat(policy.rank(CONFIGURED, Map.of(DEAR, record(40, 39, 0.2), CHEAP, record(40, 4, 0)), NEVER)
                        .order())
                .startsWith(DEAR);
    }

    @Test
    void leavesAModelWithoutEnoughAnswersWhereItWasConfigured() {
        Map<ModelName, TrackRecord> records =
                Map.of(DEAR, record(40, 10, 8), CHEAP, record(3, 3, 0.1), NEW, record(40, 30, 2));
        assertThat(policy.rank(CONFIGURED, records, NEVER).order()).containsExactly(NEW, CHEAP, DEAR);
    }

    @Test
    void staysAsConfiguredWhenTheOperatorFrozeIt() {
        var frozen = new OrderPolicy(new LearningSettings(true, 20, 0.1, 0.01));
        Ranking ranking = frozen.rank(CONFIGURED, Map.of(DEAR, record(40, 0, 8), CHEAP, record(40, 40, 1)), 0);
        assertThat(ranking.order()).isEqualTo(CONFIGURED);
        assertThat(ranking.why()).contains("frozen by the operator");
        assertThat(ranking.propensity()).isEqualTo(1);
    }

    @Test
    void triesAnotherModelOutAsOftenAsItSaysAndRecordsHowLikelyThatWas() {
        Map<ModelName, TrackRecord> records = Map.of(DEAR, record(40, 36, 8));
        Map<ModelName, Integer> first = new HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            Ranking ranking = policy.rank(CONFIGURED, records, i / 10_000.0);
            ModelName asked = ranking.order().getFirst();
            first.merge(asked, 1, Integer::sum);
            assertThat(ranking.explored()).isEqualTo(!asked.equals(DEAR));
            assertThat(ranking.propensity()).isEqualTo(asked.equals(DEAR) ? 0.9 : 0.05, within(1e-9));
            assertThat(ranking.order()).containsExactlyInAnyOrderElementsOf(CONFIGURED);
        }
        assertThat(first).containsExactlyInAnyOrderEntriesOf(Map.of(DEAR, 9_000, CHEAP, 500, NEW, 500));
    }

    @Test
    void triesNothingOutBeforeItKnowsAnythingOrBeyondItsShareOfTheMoney() {
        assertThat(policy.rank(CONFIGURED, Map.of(DEAR, record(19, 19, 8)), 0).explored())
                .isFalse();
        var spent = new TrackRecord(5, 1, new BigDecimal("0.9"), new BigDecimal("0.9"));
        assertThat(policy.rank(CONFIGURED, Map.of(DEAR, record(40, 36, 8), NEW, spent), 0)
                        .explored())
                .isFalse();
    }

    @Test
    void hasNothingToDecideAboutOneModel() {
        assertThat(policy.rank(List.of(DEAR), Map.of(), 0))
                .isEqualTo(Ranking.certain(List.of(DEAR), "the only model configured"));
    }

    /** A world where the second model is three times as good a bargain: it is found, and finding it stays cheap. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void findsTheBetterBargainAndSpendsLittleOnFindingIt(long seed) {
        var random = new SplittableRandom(seed);
        Map<ModelName, double[]> truth =
                Map.of(DEAR, new double[] {0.8, 0.30}, CHEAP, new double[] {0.7, 0.08}, NEW, new double[] {0.2, 0.10});
        Map<ModelName, TrackRecord> records = new HashMap<>();
        int best = 0;
        for (int i = 0; i < 3_000; i++) {
            Ranking ranking = policy.rank(CONFIGURED, records, random.nextDouble());
            ModelName asked = ranking.order().getFirst();
            double[] real = truth.get(asked);
            BigDecimal cost = BigDecimal.valueOf(real[1]);
            int won = random.nextDouble() < real[0] ? 1 : 0;
            records.merge(
                    asked,
                    new TrackRecord(1, won, cost, ranking.explored() ? cost : BigDecimal.ZERO),
                    TrackRecord::plus);
            best += i >= 2_000 && asked.equals(CHEAP) ? 1 : 0;
        }
        TrackRecord all = records.values().stream().reduce(TrackRecord.NONE, TrackRecord::plus);
        assertThat(best).isGreaterThan(850);
        assertThat(all.exploredUsd().doubleValue())
                .isLessThan(0.11 * all.costUsd().doubleValue());
    }
}
