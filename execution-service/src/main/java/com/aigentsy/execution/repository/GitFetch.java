package com.aigentsy.execution.repository;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.api.FetchCommand;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.SubmoduleConfig;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TagOpt;

/** One conversation with a git server, into a bare repository that is thrown away; only ever reads. */
final class GitFetch implements AutoCloseable {

    private static final String HEADS = Constants.R_HEADS;

    private final Git git;
    private final String url;
    private final Path directory;
    private final RepositoryLimits limits;

    private GitFetch(Git git, String url, Path directory, RepositoryLimits limits) {
        this.git = git;
        this.url = url;
        this.directory = directory;
        this.limits = limits;
    }

    static GitFetch open(String url, Path directory, RepositoryLimits limits) throws IOException {
        try {
            Git git = Git.init().setBare(true).setDirectory(directory.toFile()).call();
            var config = git.getRepository().getConfig();
            config.setString("http", null, "followRedirects", "false");
            config.setBoolean("transfer", null, "fsckObjects", true);
            config.setInt("gc", null, "auto", 0);
            config.save();
            return new GitFetch(git, url, directory, limits);
        } catch (GitAPIException e) {
            throw new IOException(e);
        }
    }

    Repository repository() {
        return git.getRepository();
    }

    BaseCommit defaultBranch() throws RepositoryUnavailable, IOException {
        try {
            var refs = git.lsRemote().setRemote(url).setTimeout(seconds()).callAsMap();
            Ref head = refs.get(Constants.HEAD);
            if (head == null || head.getObjectId() == null) {
                throw new RepositoryUnavailable("repository_unavailable", "the repository is empty");
            }
            return new BaseCommit(
                    branch(head, refs.values().stream()), head.getObjectId().name());
        } catch (GitAPIException e) {
            throw GitProblem.of(e);
        }
    }

    /** Fetches the branch's tip, which may have moved since it was listed. */
    BaseCommit tip(String branch) throws RepositoryUnavailable, IOException {
        fetch(new RefSpec(HEADS + branch + ":" + HEADS + branch), 1);
        return new BaseCommit(branch, resolve(HEADS + branch).name());
    }

    /** Fetches as little as reaches the commit: the tip if it is still there, else the branch's history. */
    void commit(BaseCommit base) throws RepositoryUnavailable, IOException {
        if (tip(base.branch()).sha().equals(base.sha())) {
            return;
        }
        fetch(new RefSpec("+" + HEADS + base.branch() + ":" + HEADS + base.branch()), Integer.MAX_VALUE);
        if (!git.getRepository().getObjectDatabase().has(ObjectId.fromString(base.sha()))) {
            throw new RepositoryUnavailable("base_gone", "commit " + base.sha() + " is no longer on " + base.branch());
        }
    }

    private void fetch(RefSpec what, int depth) throws RepositoryUnavailable, IOException {
        FetchCommand fetch = git.fetch()
                .setRemote(url)
                .setRefSpecs(what)
                .setTagOpt(TagOpt.NO_TAGS)
                .setRecurseSubmodules(SubmoduleConfig.FetchRecurseSubmodulesMode.NO)
                .setTimeout(seconds())
                .setProgressMonitor(new FetchLimit(directory, limits));
        try {
            (depth == Integer.MAX_VALUE ? fetch.setUnshallow(true) : fetch.setDepth(depth)).call();
        } catch (GitAPIException | RuntimeException e) {
            throw GitProblem.of(e);
        }
    }

    private ObjectId resolve(String ref) throws IOException, RepositoryUnavailable {
        return Optional.ofNullable(git.getRepository().resolve(ref))
                .orElseThrow(() -> new RepositoryUnavailable("repository_unavailable", "no branch " + ref));
    }

    private static String branch(Ref head, Stream<Ref> refs) throws RepositoryUnavailable {
        if (head.isSymbolic()) {
            return Repository.shortenRefName(head.getTarget().getName());
        }
        return refs.filter(ref -> ref.getName().startsWith(HEADS))
                .filter(ref -> head.getObjectId().equals(ref.getObjectId()))
                .map(ref -> ref.getName().substring(HEADS.length()))
                .min(Comparator.comparing((String name) -> !name.equals("main"))
                        .thenComparing(name -> !name.equals("master"))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow(() -> new RepositoryUnavailable("repository_unavailable", "no default branch"));
    }

    private int seconds() {
        return (int) limits.timeout().toSeconds();
    }

    @Override
    public void close() throws IOException {
        git.close();
        Folders.delete(directory);
    }
}
