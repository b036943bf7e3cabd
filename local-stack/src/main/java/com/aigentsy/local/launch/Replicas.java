package com.aigentsy.local.launch;

import com.aigentsy.local.Ports;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How many copies of each service run: one, or what {@code AIGENTSY_REPLICAS} says, as in {@code execution=2,gateway=2}.
 * The first listens on the service's own port, the others on free ones.
 */
public record Replicas(Map<ServiceName, Integer> counts) {

    public static final String VARIABLE = "AIGENTSY_REPLICAS";
    private static final int MOST = 9;

    public Replicas {
        counts = Map.copyOf(counts);
    }

    static Replicas in(Map<String, String> environment) {
        var given = environment.getOrDefault(VARIABLE, "");
        var counts = new EnumMap<ServiceName, Integer>(ServiceName.class);
        Stream.of(given.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .forEach(part -> counts.put(service(part), count(part)));
        return new Replicas(counts);
    }

    List<Replica> at(StackPorts ports) {
        return Stream.of(ServiceName.values())
                .flatMap(service -> IntStream.rangeClosed(1, counts.getOrDefault(service, 1))
                        .mapToObj(number -> new Replica(service, number, port(ports, service, number))))
                .toList();
    }

    /** The same with every one of them on a free port. */
    public List<Replica> anywhere() {
        return at(new StackPorts(Map.of())).stream()
                .map(replica -> new Replica(replica.service(), replica.number(), Ports.claim(replica.name(), 0)))
                .toList();
    }

    private static int port(StackPorts ports, ServiceName service, int number) {
        return number == 1 ? ports.service(service) : Ports.claim(service.slug(), 0);
    }

    private static ServiceName service(String part) {
        return Arrays.stream(ServiceName.values())
                .filter(service -> part.startsWith(service.slug() + "="))
                .findFirst()
                .orElseThrow(() -> wrong(part));
    }

    private static int count(String part) {
        var count = part.substring(part.indexOf('=') + 1);
        if (!count.matches("[1-" + MOST + "]")) {
            throw wrong(part);
        }
        return Integer.parseInt(count);
    }

    private static IllegalArgumentException wrong(String part) {
        var services =
                Arrays.stream(ServiceName.values()).map(ServiceName::slug).collect(Collectors.joining(", "));
        return new IllegalArgumentException("Replicas are given as service=1..." + MOST
                + ", separated by commas, with a service of " + services + "; not " + part);
    }
}
