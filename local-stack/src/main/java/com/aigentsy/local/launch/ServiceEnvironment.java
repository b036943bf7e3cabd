package com.aigentsy.local.launch;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The environment of one replica of a service: only the secrets it needs (model keys and the signing key to execution, credentials
 * that write to platforms to the gateway), nothing inherited by accident.
 */
public record ServiceEnvironment(StackSettings settings, StackSecrets secrets, Servers servers) {

    private static final Set<String> INHERITED = Set.of("PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR", "JAVA_HOME");
    private static final String SECRET = ".*(TOKEN|KEY|SECRET|PASSWORD).*";
    private static final Map<String, String> LOCAL_DEFAULTS = Map.of(
            "AIGENTSY_POLICY_GITHUB_PER_DAY", "100000",
            "AIGENTSY_POLICY_GITHUB_WRITES_PER_MINUTE", "100000",
            "AIGENTSY_BUDGET_DAY_USD", "1000",
            "AIGENTSY_BUDGET_MONTH_USD", "1000",
            "AIGENTSY_MONITOR_POLL", "5s");

    public Map<String, String> of(Replica replica) {
        var service = replica.service();
        var variables = common(replica);
        var providers = new Providers(settings.world(), secrets, servers);
        variables.putAll(
                switch (service) {
                    case DISCOVERY -> providers.discovery();
                    case SCORING, OUTCOME -> providers.publicAddresses();
                    case EXECUTION -> providers.execution();
                    case GATEWAY -> providers.gateway();
                });
        return variables;
    }

    private Map<String, String> common(Replica replica) {
        var world = settings.world();
        var variables = new TreeMap<String, String>();
        variables.put("AIGENTSY_WORK_DIRECTORY", settings.home().work().toString());
        if (world.local()) {
            variables.putAll(LOCAL_DEFAULTS);
        }
        world.environment().forEach((name, value) -> {
            if (INHERITED.contains(name) || setting(name)) {
                variables.put(name, value);
            }
        });
        variables.put("MALLOC_ARENA_MAX", "1");
        variables.put("AIGENTSY_WORLD", world.local() ? "local" : "real");
        variables.put("AIGENTSY_TOKEN", secrets.token());
        variables.put("KAFKA_BOOTSTRAP_SERVERS", servers.kafka());
        variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        variables.put("QUARKUS_HTTP_PORT", String.valueOf(replica.port()));
        variables.put("AIGENTSY_INSTANCE", String.valueOf(replica.number()));
        database(variables, replica.service().slug());
        return variables;
    }

    private static boolean setting(String name) {
        return (name.startsWith("AIGENTSY_") || name.startsWith("QUARKUS_LOG_")) && !name.matches(SECRET);
    }

    private void database(Map<String, String> variables, String role) {
        variables.put("QUARKUS_DATASOURCE_USERNAME", role);
        variables.put("QUARKUS_DATASOURCE_PASSWORD", servers.passwords().get(role));
        variables.put("QUARKUS_DATASOURCE_REACTIVE_URL", servers.postgres());
        variables.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:" + servers.postgres());
    }
}
