package com.aigentsy.local.forge.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A seed folder, {@code DIR/<owner>/<repo>/}, read and checked as a whole. */
public record ForgeSeed(List<SeedRepository> repositories) {

    public static ForgeSeed read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new SeedException(folder + " is no folder: a seed is DIR/<owner>/<repo>/tree/**");
        }
        List<SeedRepository> repositories = folders(folder).stream()
                .flatMap(owner -> folders(owner).stream())
                .map(SeedRepository::read)
                .toList();
        if (repositories.isEmpty()) {
            throw new SeedException(folder + " holds no repository: a seed is DIR/<owner>/<repo>/tree/**");
        }
        return new ForgeSeed(repositories);
    }

    private static List<Path> folders(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new SeedException(folder + " cannot be read: " + e.getMessage());
        }
    }
}
