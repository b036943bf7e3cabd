package com.aigentsy.local.launch;

import java.util.Map;

/** Where everything listens: the usual ports, each replaced by {@code AIGENTSY_<NAME>_PORT}. */
public record StackPorts(Map<String, String> environment) {

    public int kafka() {
        return port("KAFKA", 19092);
    }

    public int postgres() {
        return port("POSTGRES", 15432);
    }

    public int forge() {
        return port("FORGE", 13000);
    }

    public int model() {
        return port("MODEL", 13001);
    }

    public int service(ServiceName service) {
        return port(service.name(), service.usualPort());
    }

    private int port(String name, int usual) {
        var variable = "AIGENTSY_" + name + "_PORT";
        var value = environment.getOrDefault(variable, "");
        if (value.isBlank()) {
            return usual;
        }
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 65535) {
            throw new IllegalArgumentException(variable + " must be a port from 1 to 65535, not " + value);
        }
        return Integer.parseInt(value);
    }
}
