package com.aigentsy.local.forge.maintainer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The files of one commit in a temporary folder. Links and submodules are left out: nothing may point outside. */
record Checkout(Path folder) implements AutoCloseable {

    static Checkout of(Repository repository, ObjectId commit) throws IOException {
        var checkout = new Checkout(Files.createTempDirectory("forge-checkout"));
        try (var commits = new RevWalk(repository);
                var walk = new TreeWalk(repository)) {
            walk.addTree(commits.parseCommit(commit).getTree());
            walk.setRecursive(true);
            while (walk.next()) {
                checkout.write(repository, walk);
            }
        }
        return checkout;
    }

    private void write(Repository repository, TreeWalk walk) throws IOException {
        FileMode mode = walk.getFileMode(0);
        Path path = folder.resolve(walk.getPathString()).normalize();
        boolean file = mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE);
        if (!file || !path.startsWith(folder)) {
            return;
        }
        Files.createDirectories(path.getParent());
        Files.write(
                path, repository.open(walk.getObjectId(0), Constants.OBJ_BLOB).getBytes());
        if (mode.equals(FileMode.EXECUTABLE_FILE) && !path.toFile().setExecutable(true)) {
            throw new IOException("Cannot make " + path + " executable");
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
