package com.aigentsy.execution.validation.dependencies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the packages of a tree are known by: all of the tree, not its build files alone, because what is fetched for a tree is
 * made by code of the tree, and another one with the same build files must not be given it; and the proxies that were asked,
 * so that what one gave is never taken for another's.
 */
final class Fingerprint {

    private Fingerprint() {}

    static String of(Path tree, Map<Ecosystem, URI> proxies) {
        try (Stream<Path> all = Files.walk(tree)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((new TreeMap<>(proxies) + "\0").getBytes(StandardCharsets.UTF_8));
            List<Path> files = all.filter(file -> !tree.relativize(file).startsWith(".git"))
                    .filter(file -> Files.isSymbolicLink(file) || Files.isRegularFile(file))
                    .sorted()
                    .toList();
            for (Path file : files) {
                byte[] content = content(file);
                String head = tree.relativize(file) + "\0" + Files.isExecutable(file) + content.length + "\0";
                digest.update(head.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] content(Path file) throws IOException {
        return Files.isSymbolicLink(file)
                ? Files.readSymbolicLink(file).toString().getBytes(StandardCharsets.UTF_8)
                : Files.readAllBytes(file);
    }
}
