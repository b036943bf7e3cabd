package com.aigentsy.local.launch;

import com.aigentsy.events.Digests;
import com.aigentsy.local.model.ModelScript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/**
 * What the local world contains: the folder that seeds the forge and the file with the models' answers. The built-in
 * one unless {@code AIGENTSY_FORGE_SEED} or {@code AIGENTSY_MODEL_SCRIPT} names another.
 */
public record Scenario(Path seed, Path script, boolean builtIn) {

    private static final String RESOURCES = "/scenario/";

    public static Scenario of(Home home, Map<String, String> environment) {
        var seed = environment.getOrDefault("AIGENTSY_FORGE_SEED", "");
        var script = environment.getOrDefault("AIGENTSY_MODEL_SCRIPT", "");
        unpack(home.scenario());
        return new Scenario(
                seed.isBlank() ? home.scenario().resolve("forge") : seedFolder(Path.of(seed)),
                script.isBlank() ? home.scenario().resolve("model-script.json") : Path.of(script),
                seed.isBlank());
    }

    /** Of the built-in scenario: what its operator does (see {@code operator.json}). */
    public static Path operator(Home home) {
        return home.scenario().resolve("operator.json");
    }

    public ModelScript modelScript() {
        return ModelScript.read(script);
    }

    /** Each seed has a forge of its own, so that another seed on the same home is planted too. */
    Path forgeFolder(Home home) {
        return home.forge()
                .resolve(builtIn ? "built-in" : Digests.sha256(seed.toString()).substring(0, 12));
    }

    private static Path seedFolder(Path seed) {
        if (!Files.isDirectory(seed)) {
            throw new IllegalArgumentException("AIGENTSY_FORGE_SEED is " + seed
                    + ", which is no folder. It must hold <owner>/<repo>/tree and <owner>/<repo>/issues.json.");
        }
        return seed.toAbsolutePath();
    }

    private static void unpack(Path target) {
        for (var file : resource("files.txt").split("\n")) {
            if (!file.isBlank()) {
                unpack(file.strip(), target.resolve(file.strip()));
            }
        }
    }

    private static void unpack(String file, Path target) {
        try (var in = Scenario.class.getResourceAsStream(RESOURCES + file)) {
            if (in == null) {
                throw new IllegalStateException("The built-in scenario lists " + file + " but does not hold it");
            }
            Files.createDirectories(target.getParent());
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack the built-in scenario to " + target, e);
        }
    }

    private static String resource(String name) {
        try (var in = Scenario.class.getResourceAsStream(RESOURCES + name)) {
            if (in == null) {
                throw new IllegalStateException("This build has no built-in scenario");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
