package com.aigentsy.execution.release.secret;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/** The values that must never leave, by the names of their settings. No message of it contains one. */
public final class Secrets {

    private static final Pattern NAME = Pattern.compile("(?i).*(?:key|token|password|secret|credentials?|jaas.config)");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{1,15}|true|false|\\d+");
    private static final int SHORTEST = 8;

    private final Map<String, Fragments> byName;
    private final Map<String, String> plain;

    private Secrets(Map<String, String> values) {
        byName = new HashMap<>();
        plain = new HashMap<>();
        values.forEach((name, value) -> {
            if (value.length() >= SHORTEST && !WORD.matcher(value).matches()) {
                plain.put(name, value);
                byName.put(name, Fragments.of(value));
            }
        });
    }

    /** Values too short or too ordinary to be told from other text are left out. */
    public static Secrets of(Map<String, String> values) {
        return new Secrets(values);
    }

    /** Every setting and environment variable called like a secret, and the canaries the operator planted. */
    public static Secrets configured(Config config, List<String> canaries) {
        var values = new HashMap<String, String>();
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> NAME.matcher(name).matches())
                .forEach(name -> value(config, name).ifPresent(value -> values.put(name, value)));
        canaries.forEach(canary -> values.put("canary " + (values.size() + 1), canary));
        return of(values);
    }

    /** The name of a secret that these texts give away, whole or in large part, as it is, encoded or in pieces. */
    public Optional<String> givenAwayBy(List<String> texts) {
        String all = String.join("\n", texts);
        return plain.entrySet().stream()
                .filter(secret -> all.contains(secret.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> encoded(all));
    }

    private Optional<String> encoded(String text) {
        List<String> views = Views.of(text).stream().map(Fragments::reduced).toList();
        return byName.entrySet().stream()
                .filter(secret -> views.stream().anyMatch(secret.getValue()::in))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** A variable that only looks like an expression is nobody's secret of ours, and no reason not to start. */
    private static Optional<String> value(Config config, String name) {
        try {
            return config.getOptionalValue(name, String.class);
        } catch (NoSuchElementException expression) {
            return Optional.empty();
        }
    }
}
