package com.aigentsy.execution;

import com.aigentsy.runtime.testing.Scratch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;

/** Makes bare repositories with one commit in a folder that {@code file://} clones from. */
public final class GitHost {

    private GitHost() {}

    /** Returns the commit. */
    public static String repository(Path host, String name, Map<String, String> files) {
        Path bare = host.resolve(name + ".git");
        try {
            Path work = Scratch.folder("seed");
            try (Git git = Git.init()
                    .setInitialBranch("main")
                    .setDirectory(work.toFile())
                    .call()) {
                String sha = commit(git, work, files);
                Git.cloneRepository()
                        .setBare(true)
                        .setURI(work.toUri().toString())
                        .setDirectory(bare.toFile())
                        .call()
                        .close();
                return sha;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    static String commit(Git git, Path work, Map<String, String> files) throws IOException, GitAPIException {
        for (var file : files.entrySet()) {
            Path path = work.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        git.add().addFilepattern(".").call();
        return git.commit()
                .setMessage("a commit")
                .setAuthor("A Tester", "tester@example.org")
                .setCommitter("A Tester", "tester@example.org")
                .setSign(false)
                .call()
                .name();
    }
}
