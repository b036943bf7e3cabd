package com.aigentsy.pipeline.nemesis;

import com.aigentsy.local.launch.ServiceName;
import com.aigentsy.pipeline.simulator.Fault;
import com.aigentsy.pipeline.simulator.Kind;
import com.aigentsy.pipeline.simulator.PlatformRecord;
import com.aigentsy.pipeline.simulator.Seen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A platform asks for quiet. Nobody writes to it until the time is over: not the replica that was told, killed and
 * started again meanwhile, nor the other one, which gets a second offer to hand in.
 */
record Quiet(Scene scene, Duration retryAfter) {

    private static final Duration REST = Duration.ofMinutes(4);

    List<String> violations() {
        var before = record().requests().size();
        scene.platform().faults().next(new Fault.TooManyRequests(retryAfter), 1, Kind.PULL_REQUEST);
        scene.world().work().plant(1);
        scene.world().desk().discover();
        Pace.until("the platform has asked for quiet", REST, () -> {
            scene.world().desk().approveAll();
            return limited(before).isPresent();
        });
        var gateway = scene.world().service(ServiceName.GATEWAY, 1);
        gateway.kill();
        scene.world().work().plant(1);
        scene.world().desk().discover();
        gateway.start();
        var wrong = new ArrayList<>(scene.verdict(REST).all());
        wrong.addAll(written(limited(before).orElseThrow()));
        return wrong;
    }

    private Optional<Seen> limited(int before) {
        return record().requests().stream()
                .skip(before)
                .filter(seen -> seen.fault().equals("TooManyRequests"))
                .findFirst();
    }

    private List<String> written(Seen limited) {
        var over = limited.begun().plus(retryAfter);
        return record().requests().stream()
                .filter(seen -> seen.kind().writes())
                .filter(seen ->
                        seen.begun().isAfter(limited.begun()) && seen.begun().isBefore(over))
                .map(seen -> "quiet until " + over + ", and there was " + seen)
                .toList();
    }

    private PlatformRecord record() {
        return scene.platform().record();
    }
}
