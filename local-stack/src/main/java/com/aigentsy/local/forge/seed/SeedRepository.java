package com.aigentsy.local.forge.seed;

import com.aigentsy.local.forge.store.MaintainerRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One repository of a seed folder, read and checked. files are relative to tree, in order. */
record SeedRepository(
        String owner, String name, Path tree, List<Path> files, List<SeedIssue> issues, MaintainerRules rules) {

    private static final Set<String> RESERVED =
            Set.of("repos", "search", "user", "users", "rate_limit", "api", "_forge");

    static SeedRepository read(Path folder) {
        Path tree = folder.resolve("tree");
        String owner = folder.getParent().getFileName().toString();
        if (RESERVED.contains(owner)) {
            throw new SeedException(folder.getParent() + ": an owner cannot be called " + owner);
        }
        if (!Files.isDirectory(tree)) {
            throw new SeedException(tree + " is missing: it holds the files of the first commit");
        }
        List<Path> files = files(tree);
        if (files.isEmpty()) {
            throw new SeedException(tree + " is empty: a repository needs at least one file");
        }
        List<SeedIssue> issues = issues(folder.resolve("issues.json"));
        MaintainerRules rules = SeedRules.of(SeedFields.of(folder.resolve("maintainer.json")));
        return new SeedRepository(owner, folder.getFileName().toString(), tree, files, issues, rules);
    }

    private static List<SeedIssue> issues(Path file) {
        var numbers = new HashSet<Integer>();
        return SeedFields.of(file).items().stream()
                .map(fields -> {
                    SeedIssue issue = SeedIssue.of(fields);
                    if (!numbers.add(issue.number())) {
                        throw fields.at("number").wrong("a number no other issue has");
                    }
                    return issue;
                })
                .toList();
    }

    private static List<Path> files(Path tree) {
        try (Stream<Path> paths = Files.walk(tree)) {
            return paths.filter(Files::isRegularFile)
                    .map(tree::relativize)
                    .filter(path -> !path.startsWith(".git"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new SeedException(tree + " cannot be read: " + e.getMessage());
        }
    }
}
