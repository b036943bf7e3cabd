package com.aigentsy.local.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What a stack is started with: where the built services are, its home, the environment, and which services run. */
public record StackSettings(Path repository, Home home, Map<String, String> environment, List<ServiceName> services) {

    public StackSettings {
        environment = Map.copyOf(environment);
        services = List.copyOf(services);
    }

    public static StackSettings of(Path repository, Map<String, String> environment) {
        return new StackSettings(
                repository, Home.of(repository, environment), environment, List.of(ServiceName.values()));
    }

    World world() {
        return new World(environment);
    }

    StackPorts ports() {
        return new StackPorts(environment);
    }
}
