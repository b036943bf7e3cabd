package com.aigentsy.pipeline.nemesis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A mistake somebody could make: what it is, the service to build with it, and the words that are replaced. Kept as
 * {@code planted-bugs/<name>.txt} in the resources.
 */
record PlantedBug(String name, String mistake, String service, List<Change> changes) {

    static final List<String> NAMES =
            List.of("ack-before-commit", "no-inbox", "id-cursor", "content-key", "send-before-sending", "blind-resend");

    private static final Pattern CHANGE = Pattern.compile("(?s)\nin (\\S+)\n<<<<\n(.*?)\n====\n(.*?)\n>>>>");

    record Change(String file, String right, String wrong) {}

    static PlantedBug named(String name) {
        String text = text("/planted-bugs/" + name + ".txt");
        String[] lines = text.split("\n", 3);
        var changes = new ArrayList<Change>();
        CHANGE.matcher(text)
                .results()
                .forEach(found -> changes.add(new Change(found.group(1), found.group(2), found.group(3))));
        return new PlantedBug(name, lines[0], lines[1].replaceFirst("build ", ""), List.copyOf(changes));
    }

    private static String text(String resource) {
        try (var in = PlantedBug.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the mistake into a copy of the repository. Code that has moved on is an error that names the place. */
    void plant(Path repository) {
        for (Change change : changes) {
            replace(repository.resolve(change.file()), change.right(), change.wrong());
        }
    }

    void remove(Path repository) {
        for (Change change : changes) {
            replace(repository.resolve(change.file()), change.wrong(), change.right());
        }
    }

    private void replace(Path file, String before, String after) {
        try {
            String code = Files.readString(file);
            if (!code.contains(before)) {
                throw new IllegalStateException(
                        "planted-bugs/" + name + ".txt no longer fits " + file + ", which has not:\n" + before);
            }
            Files.writeString(file, code.replace(before, after));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
