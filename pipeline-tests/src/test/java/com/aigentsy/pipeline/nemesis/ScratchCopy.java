package com.aigentsy.pipeline.nemesis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The repository once more, in a folder of its own: the sources as they lie there now, and the services as they were
 * built. What is built here stays here.
 */
final class ScratchCopy implements AutoCloseable {

    private static final List<String> SERVICES =
            List.of("discovery-service", "scoring-service", "execution-service", "platform-gateway", "outcome-service");
    private static final String BUILT = "target/quarkus-app";

    private final Path original;
    private final Path root;

    private ScratchCopy(Path original, Path root) {
        this.original = original;
        this.root = root;
    }

    static ScratchCopy of(Path repository) {
        try {
            var copy = new ScratchCopy(repository, Folders.temporary("aigentsy-scratch"));
            copy.sources();
            SERVICES.forEach(copy::takeBuilt);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path root() {
        return root;
    }

    private void sources() throws IOException {
        var files = new ProcessBuilder("git", "ls-files", "--cached", "--others", "--exclude-standard", "-z")
                .directory(original.toFile())
                .redirectError(Redirect.INHERIT)
                .start();
        for (String file : new String(files.getInputStream().readAllBytes()).split("\0")) {
            if (Files.isRegularFile(original.resolve(file))) {
                copy(original.resolve(file), root.resolve(file));
            }
        }
    }

    /** A service as it was built in the original, without any mistake. */
    void takeBuilt(String service) {
        var from = original.resolve(service).resolve(BUILT);
        var to = root.resolve(service).resolve(BUILT);
        if (Files.exists(to)) {
            Folders.delete(to);
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                copy(file, to.resolve(from.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(service + " must be built first: ./aigentsy up builds it", e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
    }

    /** Builds a service and what it needs; offline, because everything was downloaded for the original. */
    void build(String service) {
        run(List.of(
                maven(), "-q", "-B", "-o", "-Dspotless.check.skip", "-DskipTests", "-pl", service, "-am", "package"));
    }

    private String maven() {
        boolean onPath = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "mvn")));
        return onPath ? "mvn" : root.resolve("mvnw").toString();
    }

    private void run(List<String> command) {
        var builder = new ProcessBuilder(command).directory(root.toFile()).inheritIO();
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            int code = builder.start().waitFor();
            if (code != 0) {
                throw new IllegalStateException(String.join(" ", command) + " ended with " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        Folders.delete(root);
    }
}
