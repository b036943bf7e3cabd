package com.aigentsy.pipeline.nemesis;

import com.aigentsy.local.forge.Forge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.StringJoiner;

/** Issues that pay a dollar: discovered like any other, and not worth anybody's time. */
final class Trifles {

    /** Older than the harness's own work, so that a search, newest first, always shows that one. */
    private static final Duration AGE = Duration.ofDays(2);

    private final Forge forge;
    private final Path folder;
    private int planted;

    Trifles(Forge forge, Path folder) {
        this.forge = forge;
        this.folder = folder;
    }

    synchronized int planted() {
        return planted;
    }

    synchronized void plant(int count) {
        var seed = folder.resolve(String.valueOf(planted));
        var repository = seed.resolve("trifles").resolve("from-" + planted);
        var created = Instant.now().minus(AGE).truncatedTo(ChronoUnit.SECONDS);
        var issues = new StringJoiner(",\n", "[", "]");
        for (int i = 0; i < count; i++) {
            issues.add("""
                    {"number": %d, "title": "[$1] Trifle %d", "body": "A comma is missing.", "labels": ["bounty"],
                     "assignee": null, "locked": false, "state": "open", "created_at": "%s"}""".formatted(i + 1, planted + i, created));
        }
        write(repository.resolve("tree/Readme.md"), "Trifles\n");
        write(repository.resolve("issues.json"), issues.toString());
        forge.plant(seed);
        planted += count;
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
