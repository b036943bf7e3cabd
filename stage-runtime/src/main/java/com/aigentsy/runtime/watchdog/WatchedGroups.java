package com.aigentsy.runtime.watchdog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/** The consumer groups a service is configured with. */
final class WatchedGroups {

    private static final String INCOMING = "mp.messaging.incoming.";
    private static final String GROUP = ".group.id";
    private static final String DEFAULT_INSTANCE = "mp.messaging.connector.smallrye-kafka.group.instance.id";

    private WatchedGroups() {}

    static List<WatchedGroup> in(Config config) {
        Map<String, WatchedGroup> groups = new TreeMap<>();
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(INCOMING) && name.endsWith(GROUP))
                .map(name -> group(config, name.substring(0, name.length() - GROUP.length())))
                .forEach(group -> groups.merge(group.id(), group, WatchedGroup::and));
        return List.copyOf(groups.values());
    }

    private static WatchedGroup group(Config config, String channel) {
        Set<String> topics = values(config, channel + ".topics")
                .or(() -> values(config, channel + ".topic"))
                .orElseThrow(() -> new IllegalStateException(channel + " names no topic"));
        Set<String> members = values(config, channel + ".group.instance.id")
                .or(() -> values(config, DEFAULT_INSTANCE))
                .orElse(Set.of());
        return new WatchedGroup(config.getValue(channel + GROUP, String.class), topics, members);
    }

    private static Optional<Set<String>> values(Config config, String name) {
        return config.getOptionalValues(name, String.class).map(Set::copyOf);
    }
}
