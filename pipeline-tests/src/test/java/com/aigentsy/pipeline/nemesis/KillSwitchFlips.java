package com.aigentsy.pipeline.nemesis;

import com.aigentsy.events.Topic;
import com.aigentsy.local.launch.ServiceName;
import com.aigentsy.pipeline.simulator.AppliedWrite;
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
 * The gateway's kill switch, thrown while two replicas are sending to a slow platform:
 * {@code KillSwitchFlips [--flips 100] [--backlog 60] [--seed N]}. By the simulator's clock nothing may begin or be
 * applied between the answer to a flip and the moment the switch is opened again.
 */
final class KillSwitchFlips {

    private static final Duration REST = Duration.ofMinutes(5);
    private static final Duration SLOW = Duration.ofMillis(250);
    private static final Kind[] WRITES = Kind.WRITES.toArray(Kind[]::new);

    private final Scene scene;
    private final KillSwitch gate;
    private final Random random;
    private final List<Closed> closed = new ArrayList<>();

    /** From when the flip was asked for, over its answer, to the opening. */
    private record Closed(Instant asked, Instant answered, Instant opened) {}

    KillSwitchFlips(Scene scene, long seed) {
        this.scene = scene;
        this.gate = KillSwitch.ofGateway(scene);
        this.random = new Random(seed);
    }

    public static void main(String[] words) {
        var options = Options.of(words, "flips", "backlog");
        new Check(options, settings -> settings.replicas(ServiceName.GATEWAY, 2))
                .run(scene -> new KillSwitchFlips(scene, options.seed()).run(options));
    }

    private Finding run(Options options) {
        var violations = violations(options.number("backlog", 60), options.number("flips", 100));
        return new Finding("kill-switch-flips", figures(violations), violations);
    }

    List<String> violations(int backlog, int flips) {
        gate.close();
        backlog(backlog);
        scene.platform().faults().share(new Fault.Slow(SLOW), 1, WRITES);
        for (int flip = 0; flip < flips; flip++) {
            gate.open();
            Pace.pause(Duration.ofMillis(100 + random.nextLong(400)));
            var asked = Instant.now();
            gate.close();
            var answered = Instant.now();
            Pace.pause(Duration.ofMillis(200 + random.nextLong(200)));
            closed.add(new Closed(asked, answered, Instant.now()));
        }
        scene.platform().faults().none();
        gate.open();
        var violations = new ArrayList<>(late());
        violations.addAll(scene.verdict(REST).all());
        return violations;
    }

    /** So many offers approved and waiting before the closed gate. */
    private void backlog(int count) {
        scene.world().work().plant(count);
        scene.world().desk().discover();
        Pace.until("the backlog waits", Duration.ofMinutes(10), () -> {
            scene.world().desk().approveAll();
            return scene.world().journal().events(Topic.PRICED).size() >= count;
        });
    }

    private List<String> late() {
        return closed.stream()
                .flatMap(time -> scene.platform().record().writes().stream()
                        .filter(write -> within(time, write.begun()) || within(time, write.applied()))
                        .map(write -> "the flip was answered at " + time.answered() + ", and then: " + write))
                .toList();
    }

    private static boolean within(Closed time, Instant moment) {
        return moment.isAfter(time.answered()) && moment.isBefore(time.opened());
    }

    private Map<String, Object> figures(List<String> violations) {
        List<AppliedWrite> writes = scene.platform().record().writes();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("flips", closed.size());
        figures.put(
                "flips_with_effects_in_flight",
                closed.stream()
                        .filter(time -> writes.stream().anyMatch(write -> inFlight(write, time)))
                        .count());
        figures.put("writes", writes.size());
        figures.put(
                "slowest_answer_ms",
                closed.stream()
                        .mapToLong(time ->
                                Duration.between(time.asked(), time.answered()).toMillis())
                        .max()
                        .orElse(0));
        figures.put(
                "after_the_answer",
                violations.stream().filter(line -> line.contains("and then")).count());
        return figures;
    }

    private static boolean inFlight(AppliedWrite write, Closed time) {
        return write.begun().isBefore(time.asked()) && write.applied().isAfter(time.asked());
    }
}
