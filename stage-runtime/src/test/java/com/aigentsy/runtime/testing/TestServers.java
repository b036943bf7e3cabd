package com.aigentsy.runtime.testing;

import java.time.Duration;

/** The broker and the database of a test run, with one role and schema for each service. */
public interface TestServers {

    String brokers();

    String jdbcUrl();

    String reactiveUrl();

    String password(String role);

    /** The broker's disk is gone: a new one, empty, at the same address. */
    void loseBroker();

    /** Ends the database with {@code kill -9}; after a while the same data is back at the same address. */
    void killPostgres(Duration away);
}
