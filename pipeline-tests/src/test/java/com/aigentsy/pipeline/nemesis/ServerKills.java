package com.aigentsy.pipeline.nemesis;

import com.aigentsy.events.Topic;
import com.aigentsy.pipeline.harness.Signal;
import com.aigentsy.pipeline.harness.Victim;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A server everybody needs, killed again and again under load. Recovered is when an issue planted once the server was
 * back has gone the whole way through all five services to its end.
 */
final class ServerKills {

    private static final Duration REST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final Scene scene;
    private final Victim server;
    private final Duration allowed;
    private final List<Duration> recoveries = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();
    private final Random random;

    ServerKills(Scene scene, Victim server, Duration allowed, long seed) {
        this.scene = scene;
        this.server = server;
        this.allowed = allowed;
        this.random = new Random(seed);
    }

    Finding run(Options options) {
        int kills = options.number("kills", 20);
        var pause = Duration.ofSeconds(options.number("seconds", 600)).dividedBy(kills);
        try (var load = new Load(scene, options.share("rate", 5), options.share("full", 0.1))) {
            for (int kill = 0; kill < kills; kill++) {
                var next = Instant.now().plus(pause);
                kill();
                Pace.pause(Duration.between(Instant.now(), next));
            }
            int missing = load.finish(REST);
            if (missing > 0) {
                violations.add(missing + " issues planted and never discovered");
            }
            violations.addAll(scene.verdict(REST).all());
            violations.addAll(new Quarantine(scene.world().database()).held());
            return new Finding(server.name() + "-kills", figures(load), violations);
        }
    }

    private void kill() {
        server.signal(Signal.KILL);
        Pace.pause(Duration.ofMillis(500 + random.nextLong(2500)));
        server.start();
        var back = Instant.now();
        var took = ended(scene.world().work().plant(1).getFirst(), back);
        recoveries.add(took);
        if (took.compareTo(allowed) > 0) {
            violations.add("recovered after " + took.toSeconds() + " s; allowed are " + allowed.toSeconds());
        }
        scene.world().services().stream()
                .filter(service -> !service.alive())
                .forEach(service -> violations.add(service.name() + " is dead"));
    }

    private Duration ended(String repository, Instant since) {
        while (Duration.between(since, Instant.now()).compareTo(LONGEST) < 0) {
            boolean ended = scene.world().journal().events(Topic.COMPLETED).stream()
                    .anyMatch(told -> told.value().contains('"' + repository + '"'));
            if (ended) {
                return Duration.between(since, Instant.now());
            }
            Pace.pause(Duration.ofMillis(200));
        }
        return LONGEST;
    }

    private Map<String, Object> figures(Load load) {
        Collections.sort(recoveries);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("kills", recoveries.size());
        figures.put("recovered_p50_s", seconds(recoveries.get(recoveries.size() / 2)));
        figures.put("recovered_max_s", seconds(recoveries.getLast()));
        figures.put("opportunities", load.planted());
        figures.put("endings", scene.endings());
        figures.put("duplicates", scene.platform().record().duplicates().size());
        return figures;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
