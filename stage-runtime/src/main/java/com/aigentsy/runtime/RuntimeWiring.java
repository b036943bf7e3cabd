package com.aigentsy.runtime;

import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What every service shares: the clock, and one shape of JSON for topics and HTTP alike. */
final class RuntimeWiring {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    ObjectMapperCustomizer sameJsonEverywhere() {
        return EventJson::configure;
    }
}
