package com.aigentsy.pipeline.nemesis;

import com.aigentsy.pipeline.harness.ServiceReplica;
import com.aigentsy.pipeline.harness.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Kills and freezes whatever it draws, several at a time; a killed one comes back after a moment, a frozen one later. */
final class Nemesis {

    private static final Duration LONGEST_FREEZE = Duration.ofSeconds(8);
    private static final Duration LONGEST_ABSENCE = Duration.ofSeconds(3);

    private final List<ServiceReplica> victims;
    private final Random random;
    private final Duration pause;
    private final Set<ServiceReplica> suffering = ConcurrentHashMap.newKeySet();
    private final List<Thread> recoveries = new ArrayList<>();
    private int kills;
    private int freezes;
    private int restarts;

    /** {@code pause} is the mean time from one act to the next. */
    Nemesis(List<ServiceReplica> victims, long seed, Duration pause) {
        this.victims = victims;
        this.random = new Random(seed);
        this.pause = pause;
    }

    int kills() {
        return kills;
    }

    int freezes() {
        return freezes;
    }

    /** How often a service had ended itself and was started again, as its supervisor would. */
    int restarts() {
        return restarts;
    }

    void rage(Duration howLong) throws InterruptedException {
        var end = Instant.now().plus(howLong);
        while (Instant.now().isBefore(end)) {
            Thread.sleep(upTo(pause.multipliedBy(2)));
            act();
        }
        for (Thread recovery : recoveries) {
            recovery.join();
        }
        victims.forEach(victim -> victim.signal(Signal.CONT));
        revive(victims);
    }

    private void act() {
        var idle = new HashSet<>(victims);
        idle.removeAll(suffering);
        revive(idle);
        var order = victims.stream().filter(idle::contains).toList();
        if (!order.isEmpty()) {
            hurt(order.get(random.nextInt(order.size())));
        }
    }

    private void hurt(ServiceReplica victim) {
        suffering.add(victim);
        if (random.nextBoolean()) {
            kills++;
            victim.kill();
            later(victim, upTo(LONGEST_ABSENCE), victim::start);
        } else {
            freezes++;
            victim.signal(Signal.STOP);
            var freeze = Duration.ofSeconds(1).plus(upTo(LONGEST_FREEZE.minusSeconds(1)));
            later(victim, freeze, () -> victim.signal(Signal.CONT));
        }
    }

    private Duration upTo(Duration longest) {
        return Duration.ofMillis(random.nextLong(longest.toMillis()));
    }

    private void later(ServiceReplica victim, Duration when, Runnable recovery) {
        recoveries.add(Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(when);
                recovery.run();
                suffering.remove(victim);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    private void revive(Collection<ServiceReplica> idle) {
        for (var one : idle) {
            if (!one.alive()) {
                restarts++;
                one.start();
            }
        }
    }
}
