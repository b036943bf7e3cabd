package com.aigentsy.pipeline.nemesis;

import com.aigentsy.local.launch.ServiceName;
import com.aigentsy.pipeline.simulator.Fault;
import com.aigentsy.pipeline.simulator.Kind;
import com.aigentsy.pipeline.simulator.Seen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every fault of a platform at every write of a submission, each met by an opportunity that must be merged in the end
 * all the same, once, and a Retry-After that outlives a restart: {@code PlatformFaults [--seed N] [--results FILE]}.
 */
final class PlatformFaults {

    private static final Duration LONGER_THAN_A_STEP = Duration.ofSeconds(40);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);
    private static final int ROUNDS = 3;
    private static final List<Kind> WRITES = List.of(Kind.FORK, Kind.COMMIT, Kind.CREATE_REF, Kind.PULL_REQUEST);
    private static final List<Kind> READS = List.of(Kind.READ, Kind.LIST);

    private final Scene scene;

    PlatformFaults(Scene scene) {
        this.scene = scene;
    }

    public static void main(String[] words) {
        var options = Options.of(words);
        new Check(options, settings -> settings.replicas(ServiceName.GATEWAY, 2))
                .run(scene -> new PlatformFaults(scene).all());
    }

    private Finding all() {
        var violations = new ArrayList<String>();
        violations.addAll(together(unclear(), WRITES));
        violations.addAll(together(List.of(new Fault.ErrorBefore(502), new Fault.ResetBefore()), READS));
        violations.addAll(overtaken());
        for (Fault limit : limits()) {
            violations.addAll(together(List.of(limit), WRITES));
        }
        scene.platform().listsLag(Duration.ofSeconds(8));
        violations.addAll(together(List.of(new Fault.ErrorAfter(502), new Fault.ResetAfter()), WRITES));
        scene.platform().listsLag(Duration.ZERO);
        violations.addAll(new Quiet(scene, RETRY_AFTER).violations());
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("opportunities", scene.world().work().planted().size());
        figures.put("faults_met", met());
        figures.put("duplicates", scene.platform().record().duplicates().size());
        return new Finding("platform-faults", figures, violations);
    }

    private static List<Fault> unclear() {
        return List.of(
                new Fault.ErrorBefore(500),
                new Fault.ErrorAfter(502),
                new Fault.SilenceBefore(LONGER_THAN_A_STEP),
                new Fault.SilenceAfter(LONGER_THAN_A_STEP),
                new Fault.ResetBefore(),
                new Fault.ResetAfter(),
                new Fault.SlowDrip(Duration.ofSeconds(4)),
                new Fault.SlowDrip(LONGER_THAN_A_STEP),
                new Fault.GarbageBefore(),
                new Fault.GarbageAfter(),
                new Fault.LateApply(Duration.ofSeconds(3)));
    }

    private static List<Fault> limits() {
        return List.of(
                new Fault.TooManyRequests(Duration.ofSeconds(2)),
                new Fault.TooManyRequests(null),
                new Fault.SecondaryLimit(Duration.ofSeconds(2)));
    }

    /** One opportunity for each fault at each kind of request; whichever comes first meets it. */
    List<String> together(List<Fault> faults, List<Kind> kinds) {
        for (Fault fault : faults) {
            kinds.forEach(kind -> scene.platform().faults().next(fault, 1, kind));
        }
        var wrong = settled(faults.size() * kinds.size());
        if (scene.platform().faults().waiting() > 0) {
            wrong.add(scene.platform().faults().waiting() + " faults of " + faults + " were never met");
        }
        return wrong;
    }

    /** The first try is reset and applied late; the second, if there is one, arrives when that has been merged already. */
    private List<String> overtaken() {
        var wrong = new ArrayList<String>();
        for (int round = 0; round < ROUNDS; round++) {
            scene.platform().faults().next(new Fault.LateApply(Duration.ofMillis(1200)), 1, Kind.PULL_REQUEST);
            scene.platform().faults().next(new Fault.Slow(Duration.ofMillis(1800)), 1, Kind.PULL_REQUEST);
            wrong.addAll(settled(1));
            scene.platform().faults().none();
        }
        return wrong;
    }

    private List<String> settled(int opportunities) {
        var before = scene.notWon();
        scene.world().work().plant(opportunities);
        scene.world().desk().discover();
        var wrong = new ArrayList<>(scene.verdict(Duration.ofMinutes(5)).all());
        scene.notWon().stream().filter(end -> !before.contains(end)).forEach(wrong::add);
        return wrong;
    }

    private long met() {
        return scene.platform().record().requests().stream()
                .map(Seen::fault)
                .filter(fault -> !fault.isEmpty())
                .count();
    }
}
