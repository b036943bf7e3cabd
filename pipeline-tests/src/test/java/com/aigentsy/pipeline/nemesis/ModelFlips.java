package com.aigentsy.pipeline.nemesis;

import com.aigentsy.pipeline.simulator.Fault;
import com.aigentsy.pipeline.simulator.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Execution's kill switch, thrown while models are asked: {@code ModelFlips [--flips 10] [--work 12] [--seed N]}. Two
 * seconds after the answer no model may be asked any more, until the switch is opened.
 */
final class ModelFlips {

    private static final Duration ALLOWED = Duration.ofSeconds(2);
    private static final Duration CLOSED = Duration.ofMillis(3500);
    private static final Duration REST = Duration.ofMinutes(5);

    private ModelFlips() {}

    public static void main(String[] words) {
        var options = Options.of(words, "flips", "work");
        new Check(options, settings -> settings).run(scene -> run(scene, options));
    }

    private static Finding run(Scene scene, Options options) {
        var violations = new ArrayList<String>();
        var random = new Random(options.seed());
        var gate = KillSwitch.ofExecution(scene);
        scene.platform().faults().share(new Fault.Slow(Duration.ofMillis(700)), 1, Kind.MODEL);
        scene.world().work().plant(options.number("work", 12));
        scene.world().desk().discover();
        Pace.until("models are asked", REST, () -> scene.platform().record().requests(Kind.MODEL) > 0);
        for (int flip = 0; flip < options.number("flips", 10); flip++) {
            gate.close();
            var answered = Instant.now();
            Pace.pause(CLOSED);
            violations.addAll(asked(scene, answered.plus(ALLOWED), Instant.now()));
            gate.open();
            Pace.pause(Duration.ofMillis(500 + random.nextLong(1000)));
        }
        scene.platform().faults().none();
        violations.addAll(scene.verdict(REST).all());
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("flips", options.number("flips", 10));
        figures.put("model_calls", scene.platform().record().requests(Kind.MODEL));
        return new Finding("model-flips", figures, violations);
    }

    private static List<String> asked(Scene scene, Instant from, Instant to) {
        return scene.platform().record().requests().stream()
                .filter(seen -> seen.kind() == Kind.MODEL)
                .filter(seen -> seen.begun().isAfter(from) && seen.begun().isBefore(to))
                .map(seen -> "closed since " + from.minus(ALLOWED) + ", and there was " + seen)
                .toList();
    }
}
