package com.aigentsy.pipeline.harness;

import com.aigentsy.local.Ports;
import com.aigentsy.local.launch.Replica;
import com.aigentsy.local.launch.ServiceLaunch;
import com.aigentsy.local.launch.ServiceName;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** The services' replicas: those a world began with and those that joined, dead or alive. */
final class Fleet {

    private final ServiceLaunch launch;
    private final Function<ServiceName, List<String>> jvmOptions;
    private final List<ServiceReplica> replicas = new CopyOnWriteArrayList<>();
    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    Fleet(ServiceLaunch launch, Function<ServiceName, List<String>> jvmOptions) {
        this.launch = launch;
        this.jvmOptions = jvmOptions;
    }

    List<ServiceReplica> all() {
        return replicas;
    }

    /** By replica; it grows as replicas join. */
    Map<String, String> addresses() {
        return addresses;
    }

    ServiceReplica get(ServiceName name, int number) {
        return replicas.stream()
                .filter(one -> one.replica().service() == name && one.replica().number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no replica " + number + " of " + name));
    }

    ServiceReplica join(ServiceName service) {
        long others = replicas.stream()
                .filter(one -> one.replica().service() == service)
                .count();
        return start(new Replica(service, (int) others + 1, Ports.claim(service.slug(), 0)));
    }

    ServiceReplica start(Replica replica) {
        var joining = new ServiceReplica(replica, launch, jvmOptions.apply(replica.service()));
        addresses.put(replica.name(), replica.url());
        replicas.add(joining);
        joining.start();
        return joining;
    }

    void awaitReady() {
        for (var replica : replicas) {
            if (!replica.awaitReady()) {
                throw new IllegalStateException(replica.name() + " died at its start; see its log");
            }
        }
    }

    void end() {
        replicas.forEach(Victim::end);
    }
}
