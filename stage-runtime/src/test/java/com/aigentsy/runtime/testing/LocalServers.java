package com.aigentsy.runtime.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real broker and a real database for a {@code @QuarkusTest}, started once per JVM on free ports: embedded ones, or
 * containers with {@code -Daigentsy.servers=containers} (or {@code AIGENTSY_SERVERS} in the environment). The init argument {@code role} names the service's schema; every
 * other argument becomes configuration.
 */
public class LocalServers implements QuarkusTestResourceLifecycleManager {

    public static final String TOKEN = "a-token-for-tests-only";
    private static final String UNLIMITED = "1000000";

    private static @Nullable TestServers servers;

    private Map<String, String> arguments = Map.of();

    @Override
    public void init(Map<String, String> initArgs) {
        arguments = Map.copyOf(initArgs);
    }

    @Override
    public Map<String, String> start() {
        TestServers running = servers();
        String role = arguments.getOrDefault("role", "scoring");
        var config = new HashMap<>(arguments);
        config.remove("role");
        config.put("kafka.bootstrap.servers", running.brokers());
        config.put("quarkus.datasource.username", role);
        config.put("quarkus.datasource.password", running.password(role));
        config.put("quarkus.datasource.jdbc.url", running.jdbcUrl());
        config.put("quarkus.datasource.reactive.url", running.reactiveUrl());
        config.put("quarkus.http.test-port", "0");
        config.put("aigentsy.token", TOKEN);
        config.putIfAbsent("aigentsy.world", "local");
        config.putIfAbsent("AIGENTSY_READS_PER_SECOND", UNLIMITED);
        config.putIfAbsent("AIGENTSY_WRITES_PER_SECOND", UNLIMITED);
        config.putIfAbsent("AIGENTSY_ANONYMOUS_PER_SECOND", UNLIMITED);
        return config;
    }

    @Override
    public void stop() {
        // kept for the next test class of this JVM; both end with it
    }

    public static synchronized TestServers servers() {
        if (servers == null) {
            servers = switch (chosen()) {
                case "embedded" -> new EmbeddedServers();
                case "containers" -> new ContainerServers();
                case String other ->
                    throw new IllegalStateException("aigentsy.servers is embedded or containers, not " + other);
            };
        }
        return servers;
    }

    private static String chosen() {
        String inherited = System.getenv().getOrDefault("AIGENTSY_SERVERS", "embedded");
        return System.getProperty("aigentsy.servers", inherited);
    }

    public static void loseBroker() {
        servers().loseBroker();
    }

    public static void killPostgres(Duration away) {
        servers().killPostgres(away);
    }
}
