package com.aigentsy.pipeline.crash;

import com.aigentsy.local.launch.ServiceName;
import com.aigentsy.pipeline.harness.ServiceReplica;
import com.aigentsy.pipeline.harness.Signal;
import com.aigentsy.pipeline.simulator.Fault;
import com.aigentsy.pipeline.simulator.Kind;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * A replica is frozen while it works and another one takes over; then it wakes up and believes it still holds the work.
 * Leases are 2 s here.
 */
final class Pauses {

    private static final Duration SLOW = Duration.ofSeconds(2);

    private static final Duration HEIR = Duration.ofSeconds(40);
    private static final Duration AWAKE = Duration.ofSeconds(2);

    private Pauses() {}

    /** L6: frozen while a model answers. */
    static Happened whileAModelAnswers(Scene scene) {
        var record = scene.platform().record();
        long before = record.requests(Kind.MODEL);
        scene.platform().faults().next(new Fault.SlowDrip(SLOW), 1, Kind.MODEL);
        return frozen(scene, ServiceName.EXECUTION, _ -> () -> record.requests(Kind.MODEL) > before);
    }

    /** S4: frozen while tests run in the sandbox. */
    static Happened whileTestsRun(Scene scene) {
        return frozen(
                scene,
                ServiceName.EXECUTION,
                victim -> () -> !victim.sandboxes().isEmpty());
    }

    /** E10: frozen on the way to a step that must happen once. */
    static Happened whileAnEffectLeaves(Scene scene) {
        var record = scene.platform().record();
        long before = record.requests(Kind.COMMIT);
        scene.platform().faults().next(new Fault.SlowDrip(SLOW), 1, Kind.COMMIT);
        return frozen(scene, ServiceName.GATEWAY, _ -> () -> record.requests(Kind.COMMIT) > before);
    }

    private static Happened frozen(
            Scene scene, ServiceName service, Function<ServiceReplica, BooleanSupplier> inTheMiddle) {
        var victim = scene.first(service);
        var middle = inTheMiddle.apply(victim);
        scene.world().work().plant(1);
        boolean met = scene.workUntil(middle);
        victim.signal(Signal.STOP);
        var heir = scene.world().join(service);
        heir.awaitReady();
        long told = told(scene);
        boolean takenOver = scene.within(HEIR, () -> {
            scene.world().desk().approveAll(execution(heir));
            return told(scene) > told;
        });
        victim.signal(Signal.CONT);
        scene.within(AWAKE, () -> false);
        heir.kill();
        var happened = met ? Happened.met("frozen") : Happened.missed("it was never in the middle of it");
        return happened.must(takenOver, "while a replica was frozen, nothing went on for " + HEIR.toSeconds() + " s");
    }

    /** Who is asked what waits for approval, while the first replica may not answer. */
    private static String execution(ServiceReplica heir) {
        return heir.replica().service() == ServiceName.EXECUTION ? heir.name() : ServiceName.EXECUTION.slug();
    }

    private static long told(Scene scene) {
        return scene.world().journal().events().size();
    }
}
