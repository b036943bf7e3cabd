package com.aigentsy.local.forge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clone and fetch with the git on this machine and with JGit. */
class GitCloneIT {

    @TempDir
    Path dir;

    private Forge forge;

    @BeforeEach
    void start() {
        SeedFolder seed = SeedFolder.calculator(dir.resolve("seed"), "{\"merge\": \"never\"}");
        forge = Forge.start(
                ForgeSettings.in(dir.resolve("forge")).seed(seed.root()).writeToken(Client.WRITE));
    }

    @AfterEach
    void stop() {
        forge.close();
    }

    private String git(Path folder, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git", "-c", "protocol.version=2"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return process.waitFor() + " " + output.strip();
    }

    @Test
    void gitClonesTheWholeRepository() throws Exception {
        assertThat(git(dir, "clone", forge.baseUrl() + "/acme/calc.git", "copy"))
                .startsWith("0 ");
        assertThat(dir.resolve("copy/Calculator.java")).hasContent(SeedFolder.CALCULATOR);
        assertThat(git(dir.resolve("copy"), "log", "--format=%an %s")).isEqualTo("0 Local Forge First commit");
    }

    @Test
    void gitClonesShallowlyAndFetchesAPullRequestsHead() throws Exception {
        String commit = Client.of(forge).branch("acme/calc", "aigentsy/github_1", "Calculator.java", SeedFolder.FIXED);
        String fork = forge.baseUrl() + "/" + ForgeSettings.OPERATOR + "/calc.git";
        assertThat(git(dir, "clone", "--depth", "1", "--branch", "aigentsy/github_1", fork, "copy"))
                .startsWith("0 ");
        assertThat(git(dir.resolve("copy"), "log", "--format=%H")).isEqualTo("0 " + commit);
        assertThat(git(dir.resolve("copy"), "fetch", "--unshallow")).startsWith("0 ");
        assertThat(git(dir.resolve("copy"), "rev-list", "--count", "HEAD")).isEqualTo("0 2");
    }

    @Test
    void jgitClonesShallowly() throws IOException, GitAPIException {
        try (Git copy = Git.cloneRepository()
                .setURI(forge.baseUrl() + "/acme/calc.git")
                .setDirectory(dir.resolve("copy").toFile())
                .setDepth(1)
                .call()) {
            assertThat(copy.getRepository().resolve("HEAD")).isNotNull();
        }
        assertThat(Files.readString(dir.resolve("copy/docs/guide.md"))).isEqualTo("# Guide\n");
    }

    @Test
    void pushIsRefused() throws Exception {
        git(dir, "clone", forge.baseUrl() + "/acme/calc.git", "copy");
        assertThat(git(dir.resolve("copy"), "push", "origin", "HEAD:refs/heads/mine"))
                .startsWith("128 ")
                .contains("403");
    }

    @Test
    void aRepositoryThatIsNotThereIsNotFound() throws Exception {
        assertThat(git(dir, "clone", forge.baseUrl() + "/acme/nothing.git", "copy"))
                .contains("not found");
    }

    @Test
    void aCommitMadeByTheApiHasTheIdGitWouldGiveIt() throws Exception {
        String commit = Client.of(forge).branch("acme/calc", "topic", "Calculator.java", SeedFolder.FIXED);
        git(dir, "clone", forge.baseUrl() + "/" + ForgeSettings.OPERATOR + "/calc.git", "copy");
        Path copy = dir.resolve("copy");
        String tree = git(copy, "rev-parse", "origin/topic^{tree}").substring(2);
        String parent = git(copy, "rev-parse", "origin/main").substring(2);
        Process process = command(copy, tree, parent).start();
        process.getOutputStream().write("Change it".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        process.getOutputStream().close();
        assertThat(new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip())
                .isEqualTo(commit);
    }

    private static ProcessBuilder command(Path copy, String tree, String parent) {
        var builder = new ProcessBuilder("git", "commit-tree", tree, "-p", parent).directory(copy.toFile());
        for (String role : List.of("AUTHOR", "COMMITTER")) {
            builder.environment().put("GIT_" + role + "_NAME", "AiGentsy");
            builder.environment().put("GIT_" + role + "_EMAIL", "a@example.org");
            builder.environment().put("GIT_" + role + "_DATE", "2026-03-01T10:00:00Z");
        }
        return builder;
    }
}
