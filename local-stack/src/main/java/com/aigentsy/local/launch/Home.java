package com.aigentsy.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The folder with everything a stack keeps: {@code .local} in the repository, or where {@code AIGENTSY_HOME} says. */
public record Home(Path root) {

    public Home {
        root = root.toAbsolutePath().normalize();
    }

    public static Home of(Path repository, Map<String, String> environment) {
        var moved = environment.getOrDefault("AIGENTSY_HOME", "");
        return new Home(moved.isBlank() ? repository.resolve(".local") : Path.of(moved));
    }

    public Path token() {
        return root.resolve("token");
    }

    public Path secrets() {
        return root.resolve("secrets.properties");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    void createLogs() {
        try {
            Files.createDirectories(logs());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create " + logs(), e);
        }
    }

    public Path log(String name) {
        return logs().resolve(name + ".log");
    }

    public Path kafka() {
        return root.resolve("kafka");
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path forge() {
        return root.resolve("forge");
    }

    public Path model() {
        return root.resolve("model");
    }

    public Path scenario() {
        return root.resolve("scenario");
    }

    /** Where execution checks repositories out. */
    Path work() {
        return root.resolve("work");
    }

    Path lock() {
        return root.resolve("lock");
    }

    /** What runs here; see {@link StackState}. */
    Path state() {
        return root.resolve("stack.json");
    }

    public Path pid(String service) {
        return run().resolve(service + ".pid");
    }

    private Path run() {
        return root.resolve("run");
    }

    /** What a reset wipes, and nothing else that may lie in the folder. */
    public List<Path> everything() {
        return List.of(
                kafka(),
                postgres(),
                forge(),
                model(),
                scenario(),
                work(),
                logs(),
                run(),
                state(),
                secrets(),
                token(),
                lock());
    }
}
