package com.aigentsy.local.container;

import com.aigentsy.local.LocalPostgres;
import com.aigentsy.local.launch.Home;
import com.aigentsy.local.launch.HomeLock;
import com.aigentsy.local.launch.StackState;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/**
 * Where the operator's command works beside the other containers, because it says where they are: {@code docker compose
 * exec operator aigentsy status}. Its home holds the operator's token and nothing else that is secret.
 */
public final class OperatorDesk {

    private OperatorDesk() {}

    public static void main(String[] arguments) throws InterruptedException {
        var home = Home.of(Path.of("."), System.getenv());
        try (var _ = HomeLock.take(home)) {
            state(home, System.getenv().getOrDefault("AIGENTSY_WORLD", "real")).write(home);
            new CountDownLatch(1).await();
        }
    }

    static StackState state(Home home, String world) {
        var services = LocalPostgres.ROLES.stream()
                .collect(Collectors.toMap(service -> service, service -> "http://" + service + ":8080"));
        return new StackState(
                ProcessHandle.current().pid(),
                true,
                world,
                services,
                "kafka:9092",
                "postgres:5432",
                "local".equals(world) ? ContainerWorld.FORGE.toString() : null,
                "local".equals(world) ? ContainerWorld.MODEL.toString() : null,
                home.token().toString());
    }
}
