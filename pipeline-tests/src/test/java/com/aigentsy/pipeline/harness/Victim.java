package com.aigentsy.pipeline.harness;

/** Something that runs in processes of its own and can be killed: a service's replica, the broker, the database. */
public interface Victim {

    String name();

    /** Sent to all of its processes; nothing happens when it is dead already. */
    void signal(Signal signal);

    boolean alive();

    /** Ends it for good, however it is. */
    default void end() {
        signal(Signal.KILL);
    }

    /** Starts it again, on its old port and data, and returns at once or when it listens. Only when it is dead. */
    void start();
}
