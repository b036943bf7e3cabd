package com.aigentsy.local.launch;

import java.util.Locale;

/** The five services: their module, their usual port and their role in the database (which is their name). */
public enum ServiceName {
    DISCOVERY("discovery-service", 8081),
    SCORING("scoring-service", 8082),
    EXECUTION("execution-service", 8083),
    GATEWAY("platform-gateway", 8084),
    OUTCOME("outcome-service", 8085);

    private final String module;
    private final int usualPort;

    ServiceName(String module, int usualPort) {
        this.module = module;
        this.usualPort = usualPort;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String module() {
        return module;
    }

    int usualPort() {
        return usualPort;
    }
}
