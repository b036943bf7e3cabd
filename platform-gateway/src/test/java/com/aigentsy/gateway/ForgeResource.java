package com.aigentsy.gateway;

import com.aigentsy.local.Ports;
import com.aigentsy.local.forge.Forge;
import com.aigentsy.local.forge.ForgeSettings;
import com.aigentsy.local.forge.rest.RateLimits;
import com.aigentsy.runtime.testing.Scratch;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A local forge for the gateway's tests: one repository per test, its maintainer as the repository's name says. */
public final class ForgeResource implements QuarkusTestResourceLifecycleManager {

    static final String SECRET = "webhook-secret-of-the-tests";
    static final String MAINTAINER = "token-of-the-maintainer";

    /** How often the switch is flipped under load, and how many offers that load is made of. */
    static final int FLIPS = Integer.getInteger("gateway.flips", 10);

    static final int LOAD = 4 + 2 * FLIPS;

    private static final String OPERATOR = "token-of-the-operator";
    private static final Map<String, String> RULES = Map.of(
            "flow", "{\"merge\": \"always\"}",
            "twice", "{\"merge\": \"always\"}",
            "never", "{\"merge\": \"never\"}",
            "ready", "{\"merge\": \"always\", \"drafts\": false}",
            "lost", "{\"merge\": \"always\"}",
            "limits", "{\"merge\": \"always\"}",
            "review3",
                    "{\"merge\": \"always\", \"review\": [{\"comment\": \"Please round half even.\", \"then\": \"merge\","
                            + " \"remarks\": [{\"path\": \"Totals.java\", \"line\": 1, \"comment\": \"Here.\"},"
                            + " {\"path\": \"Totals.java\", \"line\": 1, \"comment\": \"And say why.\"}]}]}");

    private static final List<String> REPOSITORIES = List.of(
            "flow",
            "twice",
            "never",
            "ready",
            "busy",
            "paused",
            "refused",
            "taken",
            "lost",
            "limits",
            "human",
            "review",
            "review2",
            "review3",
            "late",
            "hooks",
            "levels",
            "update",
            "gone",
            "window",
            "window2",
            "unknown",
            "lowered",
            "dark",
            "served",
            "served2",
            "day",
            "goodbye",
            "goodbye2",
            "quiet0",
            "quiet1",
            "quiet2");

    private static final Map<String, Integer> SERIES = Map.of(
            "crash", 8, "update-crash", 6, "goodbye-crash", 4, "fault", BadDay.Fault.values().length, "load", LOAD);

    private static @Nullable Forge forge;
    private static @Nullable BadDay day;

    static Forge forge() {
        return Objects.requireNonNull(forge);
    }

    static BadDay day() {
        return Objects.requireNonNull(day);
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        int port = Ports.free();
        Path dir = Scratch.folder("gateway");
        forge = Forge.start(ForgeSettings.in(dir.resolve("forge"))
                .seed(seed(dir.resolve("seed")))
                .writeToken(OPERATOR)
                .token(MAINTAINER, new ForgeSettings.Access("acme", true))
                .webhook(URI.create("http://127.0.0.1:" + port + "/webhooks/github"), SECRET)
                .maintainer(true, Duration.ofMillis(300))
                .limits(new RateLimits.Limits(100_000, Duration.ofHours(1), 1000, Duration.ofMinutes(1))));
        day = new BadDay(forge.baseUrl());
        Map<String, String> config = new HashMap<>(fast());
        config.put("quarkus.http.test-port", String.valueOf(port));
        config.put("aigentsy.gateway.github.base-url", day.baseUrl());
        config.put("aigentsy.gateway.github.token", OPERATOR);
        config.put("aigentsy.gateway.github.username", ForgeSettings.OPERATOR);
        config.put("aigentsy.gateway.github.webhook-secret", SECRET);
        config.put("aigentsy.gateway.approval-verify-key", Approver.EXECUTION.verifyKey());
        return config;
    }

    private static Map<String, String> fast() {
        return Map.of(
                "aigentsy.gateway.policy.per-day", "1000",
                "aigentsy.gateway.policy.writes-per-minute", "1000",
                "aigentsy.gateway.monitor-poll", "1h",
                "aigentsy.gateway.effect.settle", "200ms",
                "aigentsy.gateway.effect.total", "5s",
                "aigentsy.task.lease", "2s");
    }

    @Override
    public void stop() {
        if (day != null && forge != null) {
            day.close();
            forge.close();
        }
    }

    private static Path seed(Path folder) {
        for (String name : REPOSITORIES) {
            plant(folder.resolve("acme").resolve(name), RULES.get(name));
        }
        SERIES.forEach((name, size) -> {
            for (int number = 0; number < size; number++) {
                plant(folder.resolve("acme").resolve(name + number), null);
            }
        });
        return folder;
    }

    private static void plant(Path repository, @Nullable String rules) {
        try {
            Files.createDirectories(repository.resolve("tree"));
            Files.writeString(repository.resolve("tree/Totals.java"), "class Totals {}\n");
            Files.writeString(repository.resolve("issues.json"), issues());
            if (rules != null) {
                Files.writeString(repository.resolve("maintainer.json"), rules);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String issues() {
        var json = new StringBuilder("[");
        for (int number = 1; number <= 9; number++) {
            json.append(number == 1 ? "" : ",")
                    .append("{\"number\": %d, \"title\": \"Totals are off\", \"body\": \"By a cent.\""
                            .formatted(number))
                    .append(", \"labels\": [\"bounty\"], \"locked\": %s".formatted(number == 9))
                    .append(number == 8 ? ", \"assignee\": \"somebody\"}" : "}");
        }
        return json.append("]").toString();
    }
}
