package com.aigentsy.gateway.postgres;

import com.aigentsy.gateway.effect.Sendings;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.Workers;
import java.time.Duration;

/** Reads from the effects' own rows what may be leaving. */
public final class PostgresSendings implements Sendings {

    private static final Duration LOOK = Duration.ofMillis(50);

    private final Database database;
    private final Workers workers;

    public PostgresSendings(Database database, Workers workers) {
        this.database = database;
        this.workers = workers;
    }

    @Override
    public void awaitNone() {
        String leaving = "select 1 from effect where " + EffectStatements.LEAVING + " limit 1";
        try {
            while (!database.query(leaving).isEmpty()) {
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
