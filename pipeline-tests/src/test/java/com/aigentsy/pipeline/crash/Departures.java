package com.aigentsy.pipeline.crash;

import com.aigentsy.local.launch.ServiceName;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** Who was in charge is so no longer, while work is under way: of a partition, or of the outbox. */
final class Departures {

    private static final int BATCH = 5;

    private Departures() {}

    /** I7: a second replica joins while events flow, takes partitions over, and dies with them. */
    static Provocation secondReplicaComesAndGoes(ServiceName service) {
        return scene -> {
            scene.world().work().plant(BATCH);
            var second = scene.world().join(service);
            scene.workUntil(scene::triggered);
            boolean ready = second.awaitReady();
            scene.world().work().plant(1);
            scene.triggerAgain();
            scene.workUntil(scene::triggered);
            second.kill();
            return ready ? Happened.met("a replica joined and was killed") : Happened.missed("it never got ready");
        };
    }

    /** R5: the session with the relay's lock is cut, again and again, while events are sent. */
    static Provocation relayLosesItsLock(ServiceName service) {
        return scene -> {
            scene.world().work().plant(BATCH);
            var cut = new AtomicInteger();
            int before = told(scene);
            boolean over = scene.workUntil(() -> {
                cut.addAndGet(cut(scene, service));
                return told(scene) >= before + BATCH * 3;
            });
            return over && cut.get() > 0 ? Happened.met("cut " + cut + " times") : Happened.missed("cut " + cut);
        };
    }

    private static int told(Scene scene) {
        return scene.world().journal().events().size();
    }

    private static int cut(Scene scene, ServiceName service) {
        try (var connection = scene.world().database().connect();
                var statement = connection.prepareStatement("""
                        select count(pg_terminate_backend(held.pid)) from pg_locks held
                        join pg_stat_activity session using (pid)
                        where held.locktype = 'advisory' and session.usename = ?""")) {
            statement.setString(1, service.slug());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
