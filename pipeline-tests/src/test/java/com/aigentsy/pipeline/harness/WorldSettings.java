package com.aigentsy.pipeline.harness;

import com.aigentsy.local.launch.ServiceName;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How a world is made: its folder, what the services' environment says beyond the usual, how many replicas of each
 * (one where nothing is said), what stands between the services and the servers, and the services' further JVM options.
 */
public record WorldSettings(
        Path folder,
        Map<String, String> environment,
        Map<ServiceName, Integer> replicas,
        Fronts fronts,
        Function<ServiceName, List<String>> jvmOptions) {

    /** Short leases, deadlines and polls, so that what a crash leaves behind is taken up within seconds. */
    private static final Map<String, String> QUICK = Map.of(
            "AIGENTSY_TASK_LEASE", "2s",
            "AIGENTSY_MONITOR_POLL", "2s",
            "AIGENTSY_EFFECT_SETTLE", "500ms",
            "AIGENTSY_GATEWAY_EFFECT_TOTAL", "3s",
            "AIGENTSY_POLICY_GITHUB_OPEN_PER_REPOSITORY", "1000");

    public WorldSettings {
        environment = Map.copyOf(environment);
        replicas = Map.copyOf(replicas);
    }

    public static WorldSettings in(Path folder) {
        return new WorldSettings(folder, QUICK, Map.of(), Fronts.NONE, _ -> List.of());
    }

    public WorldSettings with(String variable, String value) {
        var more = new TreeMap<>(environment);
        more.put(variable, value);
        return new WorldSettings(folder, more, replicas, fronts, jvmOptions);
    }

    public WorldSettings replicas(ServiceName service, int count) {
        var more = new TreeMap<>(replicas);
        more.put(service, count);
        return new WorldSettings(folder, environment, more, fronts, jvmOptions);
    }

    public WorldSettings fronts(Fronts wanted) {
        return new WorldSettings(folder, environment, replicas, wanted, jvmOptions);
    }

    public WorldSettings jvmOptions(Function<ServiceName, List<String>> options) {
        return new WorldSettings(folder, environment, replicas, fronts, options);
    }
}
