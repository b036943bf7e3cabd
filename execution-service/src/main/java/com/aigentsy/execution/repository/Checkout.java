package com.aigentsy.execution.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A repository's files at one commit, on disk and read-only by agreement. {@code links} are the paths of symbolic links,
 * submodules and badly named files, which are not on disk and must not be written to.
 */
public record Checkout(String baseBranch, String baseSha, Path tree, List<String> paths, Set<String> links) {

    public Checkout {
        paths = List.copyOf(paths);
        links = Set.copyOf(links);
    }

    /** The file's text; empty if there is none, or it is not text. */
    public Optional<String> text(String path) {
        if (!paths.contains(path)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(tree.resolve(path));
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException binary) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long size(String path) {
        try {
            return Files.size(tree.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
