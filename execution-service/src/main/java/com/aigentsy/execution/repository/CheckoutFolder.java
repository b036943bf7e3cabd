package com.aigentsy.execution.repository;

import com.aigentsy.runtime.EventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** A commit's files written from the object database: regular files only, each path checked, within limits. */
final class CheckoutFolder {

    private static final String TREE = "tree";
    private static final String INDEX = "index.json";

    private CheckoutFolder() {}

    /** What was written, and what was left out because it is a link, a submodule or badly named. */
    record Index(List<String> paths, Set<String> links) {}

    static Checkout read(Path folder, BaseCommit base) throws IOException {
        Index index = EventJson.read(Files.readAllBytes(folder.resolve(INDEX)), Index.class);
        return new Checkout(base.branch(), base.sha(), folder.resolve(TREE), index.paths(), index.links());
    }

    static void write(Path folder, Repository repository, BaseCommit base, RepositoryLimits limits)
            throws IOException, RepositoryUnavailable {
        Path tree = Files.createDirectories(folder.resolve(TREE));
        var paths = new ArrayList<String>();
        var links = new HashSet<String>();
        long bytes = 0;
        try (var revisions = new RevWalk(repository);
                var walk = new TreeWalk(repository)) {
            walk.addTree(revisions.parseCommit(ObjectId.fromString(base.sha())).getTree());
            walk.setRecursive(true);
            while (walk.next()) {
                String path = walk.getPathString();
                if (isFile(walk.getFileMode(0)) && RepositoryPath.problem(path).isEmpty()) {
                    bytes += write(tree, path, repository.open(walk.getObjectId(0)), walk.getFileMode(0));
                    paths.add(path);
                } else {
                    links.add(path);
                }
                require(paths.size() + links.size() <= limits.files() && bytes <= limits.treeBytes());
            }
        }
        Files.write(folder.resolve(INDEX), EventJson.bytes(new Index(paths, links)));
    }

    private static long write(Path tree, String path, ObjectLoader blob, FileMode mode) throws IOException {
        Path file = tree.resolve(path);
        Files.createDirectories(file.getParent());
        try (var out = Files.newOutputStream(file)) {
            blob.copyTo(out);
        }
        if (mode.equals(FileMode.EXECUTABLE_FILE) && !file.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make " + file + " executable");
        }
        return blob.getSize();
    }

    private static boolean isFile(FileMode mode) {
        return mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE);
    }

    private static void require(boolean within) throws RepositoryUnavailable {
        if (!within) {
            throw new RepositoryUnavailable("repository_too_large", "the repository has too many or too large files");
        }
    }
}
