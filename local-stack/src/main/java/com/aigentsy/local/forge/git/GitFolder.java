package com.aigentsy.local.forge.git;

import com.aigentsy.local.forge.store.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.ObjectWalk;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** The bare repositories on disk. A fork borrows its parent's objects, as forks of one network do on GitHub. */
public final class GitFolder implements AutoCloseable {

    private final Path root;
    private final Map<String, Repository> open = new ConcurrentHashMap<>();

    public GitFolder(Path root) {
        this.root = root;
    }

    public Repository of(Project project) {
        return open.computeIfAbsent(project.fullName(), _ -> open(path(project)));
    }

    public Repository create(Project project) {
        try {
            Files.createDirectories(path(project));
            try (Repository repository = open(path(project))) {
                repository.create(true);
                repository.updateRef(Constants.HEAD).link(Constants.R_HEADS + Project.DEFAULT_BRANCH);
            }
            return of(project);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create the repository of " + project.fullName(), e);
        }
    }

    public Repository fork(Project parent, Project fork) {
        Repository repository = create(fork);
        Path objects = path(fork).resolve("objects");
        try {
            String borrowed =
                    objects.relativize(path(parent).resolve("objects")).toString();
            Files.writeString(objects.resolve("info").resolve("alternates"), borrowed + "\n");
            for (var branch : of(parent).getRefDatabase().getRefsByPrefix(Constants.R_HEADS)) {
                var update = repository.updateRef(branch.getName());
                update.setNewObjectId(branch.getObjectId());
                update.update();
            }
            return repository;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot fork " + parent.fullName(), e);
        }
    }

    /** Brings a branch and its objects from one repository into a reference of another. */
    public void bring(Project from, String branch, Project into, String reference) {
        ObjectId head = Refs.branch(of(from), branch).orElseThrow();
        if (!from.equals(into)) {
            copy(of(from), of(into), head);
        }
        Refs.force(of(into), reference, head);
    }

    /** Object by object: a pull request has few, and a fetch would leave a pack behind for each. */
    private static void copy(Repository from, Repository into, ObjectId head) {
        try (var walk = new ObjectWalk(from);
                var inserter = into.newObjectInserter()) {
            walk.markStart(walk.parseCommit(head));
            for (Ref known : into.getRefDatabase().getRefsByPrefix(Constants.R_HEADS)) {
                if (from.getObjectDatabase().has(known.getObjectId())) {
                    walk.markUninteresting(walk.parseCommit(known.getObjectId()));
                }
            }
            for (RevObject next = walk.next(); next != null; next = walk.next()) {
                inserter.insert(next.getType(), from.open(next).getBytes());
            }
            for (RevObject next = walk.nextObject(); next != null; next = walk.nextObject()) {
                inserter.insert(next.getType(), from.open(next).getBytes());
            }
            inserter.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot copy " + head.name(), e);
        }
    }

    private Path path(Project project) {
        return root.resolve(project.owner()).resolve(project.name() + ".git");
    }

    private static Repository open(Path path) {
        try {
            return new FileRepositoryBuilder()
                    .setGitDir(path.toFile())
                    .setBare()
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open " + path, e);
        }
    }

    @Override
    public void close() {
        open.values().forEach(Repository::close);
        open.clear();
    }
}
