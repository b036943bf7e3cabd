package com.aigentsy.local.launch;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

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

    /** The same, if no two of them are one port: a service would be taken for the other that got it. */
    StackPorts distinct() {
        var names = new HashMap<Integer, String>();
        Stream.of(ServiceName.values()).forEach(service -> occupy(names, service(service), service.name()));
        occupy(names, kafka(), "KAFKA");
        occupy(names, postgres(), "POSTGRES");
        occupy(names, forge(), "FORGE");
        occupy(names, model(), "MODEL");
        return this;
    }

    private static void occupy(Map<Integer, String> names, int port, String name) {
        var other = names.putIfAbsent(port, name);
        if (other != null) {
            throw new IllegalArgumentException("%s and %s are both %d; give each a port of its own"
                    .formatted(variable(other), variable(name), port));
        }
    }

    private static String variable(String name) {
        return "AIGENTSY_" + name + "_PORT";
    }

    private int port(String name, int usual) {
        var variable = variable(name);
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
