package com.aigentsy.local.launch;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which servers the services talk to. Only a {@code <PROVIDER>_BASE_URL} replaces a stand-in; a key alone never does,
 * and never reaches one. The world is local while every address is this machine's.
 */
public record World(Map<String, String> environment) {

    private static final String SUFFIX = "_BASE_URL";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    public World {
        environment = Map.copyOf(environment);
    }

    /** The address the user gave for a provider ({@code GITHUB}, {@code ANTHROPIC}, …). */
    public Optional<String> replaced(String provider) {
        return Optional.ofNullable(environment.get(provider + SUFFIX)).filter(url -> !url.isBlank());
    }

    /** A key that goes with an address the user gave; without the address there is no key. */
    public Optional<String> key(String provider, String variable) {
        return replaced(provider)
                .flatMap(url -> Optional.ofNullable(environment.get(variable)).filter(key -> !key.isBlank()));
    }

    /** Every address the user gave, by variable. */
    public Map<String, String> addresses() {
        var addresses = new TreeMap<String, String>();
        environment.forEach((name, value) -> {
            if ((name.endsWith(SUFFIX) || name.equals("GITHUB_GIT_URL")) && !value.isBlank()) {
                addresses.put(name, value);
            }
        });
        return addresses;
    }

    public boolean local() {
        return addresses().values().stream().allMatch(World::loopback);
    }

    /** Addresses outside this machine, by variable; a demo refuses to run with one. */
    public Map<String, String> elsewhere() {
        var elsewhere = new TreeMap<>(addresses());
        elsewhere.values().removeIf(World::loopback);
        return elsewhere;
    }

    static boolean loopback(String url) {
        try {
            var host = URI.create(url).getHost();
            return host != null && (LOOPBACK.contains(host) || host.matches("127(\\.\\d{1,3}){3}"));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Not an address: " + url, e);
        }
    }
}
