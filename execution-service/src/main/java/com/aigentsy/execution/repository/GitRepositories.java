package com.aigentsy.execution.repository;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Repositories over git, kept on disk per commit, so that a restart and a second issue find them there. */
public final class GitRepositories implements RepositorySource {

    private static final String SCRATCH = ".fetch-";

    private final String gitUrl;
    private final Path directory;
    private final RepositoryLimits limits;
    private final ConcurrentHashMap<RepositoryName, ReentrantLock> locks = new ConcurrentHashMap<>();

    public GitRepositories(String gitUrl, Path directory, RepositoryLimits limits) {
        this.gitUrl = gitUrl;
        this.directory = directory;
        this.limits = limits;
    }

    /** Deletes what killed processes left half done, and commits nobody has asked for since. */
    public GitRepositories cleared(Instant unusedSince) {
        ProcessFolder.removeOrphans(directory, SCRATCH);
        Folders.clear(directory, 3, "*", unusedSince);
        return this;
    }

    @Override
    public Checkout latest(RepositoryName name) throws RepositoryUnavailable {
        return alone(name, () -> {
            try (GitFetch git = GitFetch.open(name.on(gitUrl), scratch(), limits)) {
                BaseCommit base = git.defaultBranch();
                return kept(name, base) ? read(name, base) : write(name, git.tip(base.branch()), git);
            }
        });
    }

    @Override
    public Checkout at(RepositoryName name, String branch, String sha) throws RepositoryUnavailable {
        var base = new BaseCommit(branch, sha);
        return alone(name, () -> {
            if (kept(name, base)) {
                return read(name, base);
            }
            try (GitFetch git = GitFetch.open(name.on(gitUrl), scratch(), limits)) {
                git.commit(base);
                return write(name, base, git);
            }
        });
    }

    private boolean kept(RepositoryName name, BaseCommit base) {
        return Files.isDirectory(place(name, base));
    }

    private Checkout read(RepositoryName name, BaseCommit base) throws IOException {
        return CheckoutFolder.read(place(name, base), base);
    }

    /** Complete or not there at all: written aside, then moved. */
    private Checkout write(RepositoryName name, BaseCommit base, GitFetch git)
            throws IOException, RepositoryUnavailable {
        Path place = place(name, base);
        if (!Files.isDirectory(place)) {
            Path aside = scratch();
            try {
                CheckoutFolder.write(aside, git.repository(), base, limits);
                Files.createDirectories(place.getParent());
                Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
            } catch (DirectoryNotEmptyException anotherProcessWasFaster) {
                Folders.delete(aside);
            } catch (IOException | RepositoryUnavailable e) {
                Folders.delete(aside);
                throw e;
            }
        }
        return read(name, base);
    }

    private Path place(RepositoryName name, BaseCommit base) {
        return directory.resolve(name.owner()).resolve(name.name()).resolve(base.sha());
    }

    private Path scratch() throws IOException {
        Files.createDirectories(directory);
        return ProcessFolder.create(directory, SCRATCH);
    }

    private Checkout alone(RepositoryName name, Work work) throws RepositoryUnavailable {
        ReentrantLock lock = locks.computeIfAbsent(name, ignored -> new ReentrantLock());
        lock.lock();
        try {
            return work.run();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("the repository " + name + " could not be fetched", e);
        } finally {
            lock.unlock();
        }
    }

    private interface Work {

        Checkout run() throws IOException, RepositoryUnavailable;
    }
}
