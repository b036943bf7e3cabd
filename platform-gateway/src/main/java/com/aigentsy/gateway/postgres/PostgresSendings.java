package com.aigentsy.gateway.postgres;

import com.aigentsy.gateway.effect.Sendings;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.Workers;
import java.time.Clock;
import java.time.Duration;

/** Reads from the effects' own rows what may be leaving. */
public final class PostgresSendings implements Sendings {

    private static final Duration LOOK = Duration.ofMillis(50);

    private final Database database;
    private final Workers workers;
    private final Clock clock;

    public PostgresSendings(Database database, Workers workers, Clock clock) {
        this.database = database;
        this.workers = workers;
        this.clock = clock;
    }

    @Override
    public void awaitNone() {
        String leaving = "select 1 from effect where state = 'SENDING' and deadline > $1 limit 1";
        try {
            while (!database.query(leaving, clock.instant()).isEmpty()) {
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while effects were leaving", e);
        }
    }

    @Override
    public void goOn() {
        database.record(Recording.nothing().statement(EffectStatements.all()));
        workers.wake();
    }
}
