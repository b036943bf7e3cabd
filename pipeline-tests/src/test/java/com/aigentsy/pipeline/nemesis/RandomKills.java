package com.aigentsy.pipeline.nemesis;

import com.aigentsy.local.launch.ServiceName;
import com.aigentsy.pipeline.harness.AotCaches;
import com.aigentsy.pipeline.harness.ServiceReplica;
import com.aigentsy.pipeline.harness.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every service killed and frozen at random under load: {@code RandomKills [--seconds 300] [--rate 20] [--full 0.5]
 * [--pause 4] [--wires 30] [--seed N] [--results FILE]}. Rate and full are opportunities a second, pause the mean seconds
 * between two acts of the nemesis, wires the seconds from one trouble on the wires to PostgreSQL or Kafka to the next.
 */
final class RandomKills {

    /** Seconds from which on so many services are started that training their caches first saves time. */
    private static final int WORTH_TRAINING = 120;

    private static final Duration REST = Duration.ofMinutes(5);

    private RandomKills() {}

    public static void main(String[] words) {
        var options = Options.of(words, "seconds", "rate", "full", "pause", "wires");
        var caches = new AotCaches(Path.of("target", "aot"));
        boolean trained = options.number("seconds", 300) >= WORTH_TRAINING;
        if (trained) {
            train(caches);
        }
        new Check(
                        options,
                        settings -> (trained ? settings.jvmOptions(caches::use) : settings)
                                .replicas(ServiceName.EXECUTION, 2)
                                .replicas(ServiceName.GATEWAY, 2))
                .run(scene -> rage(scene, options));
    }

    private static void train(AotCaches caches) {
        var folder = Folders.temporary("aigentsy-training");
        caches.train(folder);
        Folders.delete(folder);
    }

    private static Finding rage(Scene scene, Options options) {
        var nemesis = new Nemesis(
                scene.world().services(), options.seed(), Duration.ofMillis((long) (1000 * options.share("pause", 4))));
        var wires = new WireTrouble(List.of(scene.database(), scene.broker()), options.seed());
        try (var load = new Load(scene, options.share("rate", 20), options.share("full", 0.5))) {
            var howLong = Duration.ofSeconds(options.number("seconds", 300));
            var striking = Thread.ofVirtual().start(() -> strike(wires, howLong, options.number("wires", 30)));
            nemesis.rage(howLong);
            striking.join();
            int missing = load.finish(REST);
            scene.world().services().forEach(ServiceReplica::awaitReady);
            var verdict = scene.verdict(REST);
            return finding(scene, nemesis, load, missing, verdict).with("wires", wires.count());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Once in so many seconds, on average; never when that is 0. */
    private static void strike(WireTrouble wires, Duration howLong, int every) {
        var end = Instant.now().plus(howLong);
        while (every > 0 && Instant.now().isBefore(end)) {
            Pace.pause(Duration.ofSeconds(every));
            wires.strike();
        }
    }

    private static Finding finding(Scene scene, Nemesis nemesis, Load load, int missing, Verdict verdict) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("opportunities", load.planted());
        figures.put("whole_way", scene.world().work().planted().size());
        figures.put("kills", nemesis.kills());
        figures.put("freezes", nemesis.freezes());
        figures.put("restarts", nemesis.restarts());
        figures.put("endings", scene.endings());
        figures.put("duplicates", verdict.duplicates().size());
        figures.put("lost", verdict.lost().size() + missing);
        figures.put("stuck", verdict.stuck().size());
        figures.put("breaches", verdict.breaches().size());
        List<String> violations = new ArrayList<>(verdict.all());
        if (missing > 0) {
            violations.add(missing + " issues planted and never discovered");
        }
        return new Finding("random-kills", figures, violations);
    }
}
