package com.aigentsy.local.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What a stack is started with: where the built services are, its home, the environment, and which services run. */
public record StackSettings(Path repository, Home home, Map<String, String> environment, List<Replica> replicas) {

    public StackSettings {
        environment = Map.copyOf(environment);
        replicas = List.copyOf(replicas);
    }

    public static StackSettings of(Path repository, Map<String, String> environment) {
        var replicas = Replicas.in(environment).at(new StackPorts(environment).distinct());
        return new StackSettings(repository, Home.of(repository, environment), environment, replicas);
    }

    World world() {
        return new World(environment);
    }

    StackPorts ports() {
        return new StackPorts(environment);
    }
}
