package com.aigentsy.judgement.scoring;

import static com.aigentsy.judgement.scoring.LegacyV1Table.*;

import com.aigentsy.judgement.Money;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The seed's scoring, to the last digit: {@code P = min(.95, base · competition · urgency · value · confidence · source
 * · time · match)}, multiplied in this order. It is uncalibrated, so it is the baseline others must beat.
 */
public final class LegacyV1 implements ScoringModel {

    public static final String NAME = "legacy-v1";

    private static final Judgement.Interval WHOLE_RANGE = new Judgement.Interval(0, CEILING);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Judgement judge(ScoringFacts facts) {
        Map<String, Double> factors = factors(facts);
        double product = 1;
        for (double factor : factors.values()) {
            product *= factor;
        }
        return new Judgement(
                Math.min(CEILING, product), WHOLE_RANGE, factors, reasons(facts, factors), NAME, version());
    }

    private static Map<String, Double> factors(ScoringFacts facts) {
        var factors = new LinkedHashMap<String, Double>();
        factors.put("base", BASE.getOrDefault(facts.type(), BASE_OTHER));
        factors.put("competition", COMPETITION.getOrDefault(facts.platform(), COMPETITION_OTHER));
        factors.put("urgency", URGENCY.getOrDefault(facts.urgency(), URGENCY_OTHER));
        factors.put("value", value(facts.value()));
        factors.put("confidence", facts.confidence());
        factors.put("source", SOURCE.getOrDefault(facts.dimension(), SOURCE_OTHER));
        factors.put("time", time(facts.age()));
        factors.put("match", fits(facts) ? MATCH : NO_MATCH);
        return factors;
    }

    private static double value(@Nullable Money value) {
        return value == null ? VALUE_OTHER : firstAbove(value.majorAsDouble(), VALUE_ABOVE, VALUE_OTHER);
    }

    private static double time(@Nullable Duration age) {
        if (age == null) {
            return TIME_UNKNOWN;
        }
        return YOUNGER_THAN.stream()
                .filter(step -> age.compareTo(step.limit()) < 0)
                .findFirst()
                .map(AgeStep::factor)
                .orElse(TIME_OLD);
    }

    private static boolean fits(ScoringFacts facts) {
        return facts.performerType() != null
                && FITTING.getOrDefault(facts.performerType(), List.of()).contains(facts.type());
    }

    private static List<String> reasons(ScoringFacts facts, Map<String, Double> factors) {
        return List.of(
                "work of type %s starts at %s".formatted(facts.type(), factors.get("base")),
                "competition on %s: ×%s".formatted(facts.platform(), factors.get("competition")),
                "urgency %s: ×%s".formatted(facts.urgency(), factors.get("urgency")),
                "our confidence in this work: ×%s".formatted(factors.get("confidence")),
                "%s: ×%s".formatted(ageInWords(facts.age()), factors.get("time")),
                "legacy-v1 is uncalibrated: its interval is all it can say, 0 to " + CEILING);
    }

    private static String ageInWords(@Nullable Duration age) {
        return age == null ? "age unknown" : "listed %d hours ago".formatted(age.toHours());
    }
}
