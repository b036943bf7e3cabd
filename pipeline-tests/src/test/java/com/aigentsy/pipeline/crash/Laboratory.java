package com.aigentsy.pipeline.crash;

import com.aigentsy.pipeline.harness.Fronts;
import com.aigentsy.pipeline.harness.Oracle;
import com.aigentsy.pipeline.harness.Verdict;
import com.aigentsy.pipeline.harness.World;
import com.aigentsy.pipeline.harness.WorldSettings;
import com.aigentsy.pipeline.simulator.PlatformSimulator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A world for one trial after another: what the last one left behind is still there, and still has to be right. */
final class Laboratory implements AutoCloseable {

    private static final Duration STUCK = Duration.ofMinutes(5);

    private final PlatformSimulator platform = new PlatformSimulator(1);
    private final WebhookTap webhooks = new WebhookTap();
    private final World world;

    Laboratory(WorldSettings settings) {
        world = World.start(settings.fronts(platform.in(Fronts.NONE).webhook(webhooks::before)));
    }

    TrialResult run(Trial trial) {
        var scene = new Scene(world, platform, webhooks);
        var begun = Instant.now();
        var happened = provoked(trial, scene);
        var afterwards = Instant.now();
        var open = world.awaitRest(STUCK);
        var rest = Duration.between(afterwards, Instant.now());
        var verdict =
                Verdict.stuck(open).and(Verdict.breaches(happened.breaches())).and(oracle());
        return new TrialResult(trial, begun, happened, rest, verdict);
    }

    /** What goes wrong on the way is no answer to the question, but it must not end the other trials. */
    private static Happened provoked(Trial trial, Scene scene) {
        try {
            return trial.provocation().provoke(scene);
        } catch (RuntimeException e) {
            return Happened.missed(e.toString());
        }
    }

    private Verdict oracle() {
        try {
            return Oracle.check(world, platform.record().applied())
                    .and(Verdict.duplicates(platform.record().duplicates()));
        } catch (RuntimeException e) {
            return Verdict.breaches(List.of("the oracle could not look: " + e));
        }
    }

    @Override
    public void close() {
        world.close();
        platform.close();
        webhooks.close();
    }
}
