package com.aigentsy.execution.validation.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Language tools that the operator has installed outside /usr: found through the PATH we were started with, by asking each
 * tool for its own folder. The sandbox sees those folders read-only, and nothing around them.
 */
final class Toolchains {

    private static final String PYTHON = "import sys, importlib.util as u; print(sys.base_prefix); print(sys.prefix);"
            + " sys.exit(0 if u.find_spec('pytest') else 1)";

    private static final Map<String, List<String>> QUESTIONS = Map.of(
            "python3", List.of("-c", PYTHON),
            "node", List.of("-p", "require('path').resolve(process.execPath, '../..')"),
            "rustc", List.of("--print", "sysroot"),
            "go", List.of("env", "GOROOT"));

    private static final int SECONDS = 5;

    private Toolchains() {}

    static List<Path> installed(String searchPath) {
        Set<Path> found = new LinkedHashSet<>();
        for (String tool : QUESTIONS.keySet().stream().sorted().toList()) {
            found.addAll(folders(tool, searchPath));
        }
        homeOf("mvn", searchPath).or(Toolchains::mavenOfTheWrapper).ifPresent(found::add);
        homeOf("gradle", searchPath).ifPresent(found::add);
        return found.stream().filter(Toolchains::worthBinding).toList();
    }

    /** The first of that name which answers well; a Python answers well if it has pytest. */
    private static List<Path> folders(String tool, String searchPath) {
        return executables(tool, searchPath)
                .map(executable -> answer(executable, QUESTIONS.getOrDefault(tool, List.of())))
                .filter(folders -> !folders.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Optional<Path> homeOf(String script, String searchPath) {
        return executables(script, searchPath)
                .findFirst()
                .map(Toolchains::real)
                .map(Path::getParent)
                .map(Path::getParent);
    }

    /** Where there is no other, the newest that a Maven wrapper has downloaded for this user. */
    private static Optional<Path> mavenOfTheWrapper() {
        Path downloads = Path.of(System.getProperty("user.home"), ".m2", "wrapper", "dists");
        try (Stream<Path> scripts = Files.find(downloads, 5, (path, _) -> path.endsWith("bin/mvn"))) {
            return scripts.max(Comparator.naturalOrder())
                    .map(script -> real(script.getParent().getParent()));
        } catch (IOException | UncheckedIOException none) {
            return Optional.empty();
        }
    }

    private static Stream<Path> executables(String name, String searchPath) {
        return Stream.of(searchPath.split(":"))
                .filter(folder -> folder.startsWith("/"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable);
    }

    private static List<Path> answer(Path executable, List<String> question) {
        var command = new ArrayList<>(List.of(executable.toString()));
        command.addAll(question);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                return List.of();
            }
            return paths(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException notUsable) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private static List<Path> paths(String lines) {
        return lines.lines()
                .filter(line -> line.startsWith("/"))
                .map(line -> real(Path.of(line)))
                .distinct()
                .toList();
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException gone) {
            return Path.of("/");
        }
    }

    /** What /usr holds is there anyway; a home or the root of the disk is no tool's folder. */
    private static boolean worthBinding(Path folder) {
        return !folder.startsWith("/usr")
                && folder.getNameCount() >= 2
                && !folder.startsWith("/proc")
                && !Path.of(System.getProperty("user.home")).startsWith(folder)
                && Files.isDirectory(folder);
    }
}
