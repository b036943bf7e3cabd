package com.aigentsy.pipeline.nemesis;

import com.aigentsy.events.Topic;
import com.aigentsy.pipeline.harness.Journal.Told;
import com.aigentsy.pipeline.harness.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Opportunities at a steady rate, the way they come in reality: issues appear on the forge and discovery is asked to look
 * again and again. Most are trifles that Score skips; some go the whole way, approved by the desk, to a merged pull
 * request.
 */
final class Load implements AutoCloseable {

    private static final Duration LOOK = Duration.ofSeconds(3);
    private static final Set<String> ENDED = Set.of("completed", "failed");

    private final World world;
    private final Trifles trifles;
    private final double rate;
    private final double full;
    private final AtomicBoolean running = new AtomicBoolean(true);
    private final AtomicInteger planted = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private volatile String run = "";

    /** So many opportunities a second in all, and so many of them that go the whole way. */
    Load(Scene scene, double rate, double full) {
        this.world = scene.world();
        this.trifles = new Trifles(world.forge(), scene.folder().resolve("trifles"));
        this.rate = rate;
        this.full = full;
        long started = System.nanoTime();
        every(Duration.ofSeconds(1), () -> plant(Duration.ofNanos(System.nanoTime() - started)));
        every(LOOK, this::look);
        every(Duration.ofSeconds(1), () -> world.desk().approveAll());
    }

    private void every(Duration pause, Runnable work) {
        threads.add(Thread.ofVirtual().start(() -> {
            while (running.get()) {
                work.run();
                rest(pause);
            }
        }));
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever is due by now and not there yet. */
    private void plant(Duration since) {
        double seconds = since.toMillis() / 1000.0;
        int whole = (int) (seconds * full) - world.work().planted().size();
        int small = (int) (seconds * (rate - full)) - trifles.planted();
        if (whole > 0) {
            world.work().plant(whole);
        }
        if (small > 0) {
            trifles.plant(small);
        }
        planted.set(world.work().planted().size() + trifles.planted());
    }

    /** Once the last look has ended: many at a time would only keep each other waiting. */
    private void look() {
        boolean over = run.isEmpty()
                || world.desk()
                        .look("discovery", "/discoveries/" + run)
                        .filter(last -> ENDED.contains(last.path("state").asText()))
                        .isPresent();
        if (over) {
            run = world.desk().discover().orElse(run);
        }
    }

    int planted() {
        return planted.get();
    }

    /** Stops planting, and looks until everything planted has been found; what was not found by the limit. */
    int finish(Duration limit) {
        close();
        long end = System.nanoTime() + limit.toNanos();
        while (found() < planted.get() && System.nanoTime() < end) {
            look();
            rest(LOOK);
        }
        return planted.get() - found();
    }

    private int found() {
        return (int) world.journal().events(Topic.DISCOVERED).stream()
                .map(Told::opportunity)
                .distinct()
                .count();
    }

    @Override
    public void close() {
        running.set(false);
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofMinutes(1));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
