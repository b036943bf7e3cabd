package com.aigentsy.local.model;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;

/** How far each rule's answers have been used, kept in a file so that a restart goes on where it was. */
final class ScriptPositions {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Map<String, Integer> used;

    private ScriptPositions(Path file, Map<String, Integer> used) {
        this.file = file;
        this.used = used;
    }

    static ScriptPositions in(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return new ScriptPositions(
                    file,
                    Files.exists(file) ? JSON.readValue(file.toFile(), new TypeReference<>() {}) : new HashMap<>());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the model script's positions in " + file, e);
        }
    }

    /** The turn of this call, from 0; the next call gets the next one. */
    synchronized int next(String rule) {
        int turn = used.getOrDefault(rule, 0);
        used.put(rule, turn + 1);
        save();
        return turn;
    }

    private void save() {
        var temporary = file.resolveSibling(file.getFileName() + ".new");
        try {
            JSON.writeValue(temporary.toFile(), used);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the model script's positions in " + file, e);
        }
    }
}
