package com.aigentsy.pipeline.nemesis;

import com.aigentsy.local.launch.ServiceName;
import com.aigentsy.pipeline.harness.ServiceReplica;
import com.aigentsy.pipeline.harness.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Opportunities through two replicas of execution and of the gateway, while every replica of every service is told to
 * end and started again, one after the other, round after round: {@code RollingRestart [--opportunities 5000] [--rate
 * 10] [--full 0.5] [--seed N] [--results FILE]}. Rate and full are opportunities a second, all and those that go the
 * whole way.
 */
final class RollingRestart {

    /** As long as a pod is given to end. */
    private static final Duration GRACE = Duration.ofSeconds(40);

    private static final Duration REST = Duration.ofMinutes(10);

    private final Scene scene;
    private final List<String> violations = new ArrayList<>();
    private int restarts;

    private RollingRestart(Scene scene) {
        this.scene = scene;
    }

    public static void main(String[] words) {
        var options = Options.of(words, "opportunities", "rate", "full");
        new Check(
                        options,
                        settings -> settings.replicas(ServiceName.EXECUTION, 2)
                                .replicas(ServiceName.GATEWAY, 2)
                                .with("AIGENTSY_DISCOVERY_MAX_RESULTS", "100000"))
                .run(scene -> new RollingRestart(scene).run(options));
    }

    private Finding run(Options options) {
        double rate = options.share("rate", 10);
        var planting = Duration.ofMillis((long) (1000 * options.number("opportunities", 5000) / rate));
        try (var load = new Load(scene, rate, options.share("full", 0.5))) {
            var end = Instant.now().plus(planting);
            while (Instant.now().isBefore(end)) {
                scene.world().services().forEach(this::restart);
            }
            int missing = load.finish(REST);
            if (missing > 0) {
                violations.add(missing + " issues planted and never discovered");
            }
            var verdict = scene.verdict(REST);
            violations.addAll(verdict.all());
            return new Finding(
                    "rolling-restart", figures(load, verdict.duplicates().size(), missing), violations);
        }
    }

    /** The next one only when this one is ready again, as a StatefulSet does it. */
    private void restart(ServiceReplica replica) {
        replica.signal(Signal.TERM);
        if (replica.awaitExit(GRACE).isEmpty()) {
            violations.add(replica.name() + " did not end within " + GRACE.toSeconds() + " s");
            replica.kill();
        }
        replica.start();
        if (!replica.awaitReady()) {
            violations.add(replica.name() + " did not come back");
        }
        restarts++;
    }

    private Map<String, Object> figures(Load load, int doubled, int missing) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("opportunities", load.planted());
        figures.put("whole_way", scene.world().work().planted().size());
        figures.put("restarts", restarts);
        figures.put("endings", scene.endings());
        figures.put("doubled", doubled);
        figures.put("not_found", missing);
        return figures;
    }
}
