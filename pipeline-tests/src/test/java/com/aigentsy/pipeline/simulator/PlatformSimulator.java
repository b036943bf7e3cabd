package com.aigentsy.pipeline.simulator;

import com.aigentsy.pipeline.harness.Fronts;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Stands before the forge and the models as the only way to them. What it records is the truth the harness asks for;
 * which faults it deals out, and when lists lag, is said while everything runs.
 */
public final class PlatformSimulator implements AutoCloseable {

    private final Faults faults;
    private final ListLag lag = new ListLag();
    private final PlatformRecord record = new PlatformRecord();
    private final Weather weather;
    private final List<Front> fronts = new ArrayList<>();

    public PlatformSimulator(long seed) {
        this.faults = new Faults(seed);
        this.weather = new Weather(faults, lag, record);
    }

    /** Puts a front before a server and says where it listens. */
    public synchronized URI before(URI server) {
        var front = new Front(server, weather);
        fronts.add(front);
        return front.address();
    }

    /** The same fronts with this simulator before platform and models. */
    public Fronts in(Fronts others) {
        return others.platform(this::before).model(this::before);
    }

    public Faults faults() {
        return faults;
    }

    public PlatformRecord record() {
        return record;
    }

    /** Lists and searches show the world as it was so long ago; zero ends it. */
    public void listsLag(Duration by) {
        lag.by(by);
    }

    /** Requests whose answer was lost and which will still be applied. */
    public int late() {
        return weather.late();
    }

    @Override
    public synchronized void close() {
        fronts.forEach(Front::close);
    }
}
