package com.aigentsy.events;

import java.util.Locale;

/** The six stages. A stage reads one topic and publishes the next; a service is where it lives. */
public enum Stage {
    DISCOVER("discovery-service"),
    SCORE("scoring-service"),
    EXECUTE("execution-service"),
    SUBMIT("platform-gateway"),
    MONITOR("platform-gateway"),
    LEARN("outcome-service");

    private final String service;

    Stage(String service) {
        this.service = service;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String service() {
        return service;
    }

    /** The CloudEvents source of what this stage says. */
    public String source() {
        return "/aigentsy/" + service + "/" + slug();
    }

    public String consumerGroup() {
        return "aigentsy." + slug();
    }
}
