package com.aigentsy.pipeline.crash;

import com.aigentsy.local.launch.ServiceName;
import com.aigentsy.pipeline.harness.ServiceReplica;
import com.aigentsy.pipeline.harness.Work;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;

/** The service is started armed, work comes, it ends itself at the point, and it is started again as usual. */
record CrashAt(String point, ServiceName service, Consumer<Work> comes) implements Provocation {

    private static final int KILLED = 137;

    CrashAt(String point, ServiceName service) {
        this(point, service, work -> work.plant(1));
    }

    @Override
    public Happened provoke(Scene scene) {
        var victim = scene.first(service);
        victim.kill();
        victim.start(List.of("-Daigentsy.crash=" + point));
        comes.accept(scene.world().work());
        var sandboxes = new HashSet<ProcessHandle>();
        scene.workUntil(() -> {
            sandboxes.addAll(victim.sandboxes());
            return !victim.alive();
        });
        int code = victim.awaitExit(Duration.ZERO).orElse(0);
        victim.kill();
        victim.start();
        boolean triggered = scene.workUntil(scene::triggered);
        var happened = code == KILLED && triggered
                ? Happened.met("exit 137")
                : Happened.missed(code == 0 ? "it was never reached" : "exit " + code);
        return happened.must(
                sandboxes.stream().noneMatch(ServiceReplica::sandbox), "a sandbox outlived the service that ran it");
    }
}
