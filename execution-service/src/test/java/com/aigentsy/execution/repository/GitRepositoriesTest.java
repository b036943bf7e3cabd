package com.aigentsy.execution.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aigentsy.local.forge.Forge;
import com.aigentsy.local.forge.ForgeSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.FileMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitRepositoriesTest {

    private static final RepositoryName NAME = new RepositoryName("acme", "till");

    @TempDir
    Path dir;

    private Path origin = Path.of("/");
    private Path work = Path.of("/");

    @BeforeEach
    void seed() throws IOException, GitAPIException {
        origin = dir.resolve("host/acme/till.git");
        work = dir.resolve("work");
        try (Git git = Git.init()
                .setInitialBranch("trunk")
                .setDirectory(origin.toFile())
                .call()) {
            Files.writeString(origin.resolve("Till.java"), "class Till {}\n");
            Files.createDirectories(origin.resolve("docs"));
            Files.writeString(origin.resolve("docs/run.sh"), "#!/bin/sh\n");
            assertThat(origin.resolve("docs/run.sh").toFile().setExecutable(true))
                    .isTrue();
            Files.createSymbolicLink(origin.resolve("outside"), Path.of("/etc"));
            Files.write(origin.resolve("logo.png"), new byte[] {0, (byte) 0xff});
            Files.writeString(origin.resolve(".gitattributes"), "*.java filter=evil\n");
            commit(git);
        }
    }

    private String commit(Git git) throws GitAPIException {
        git.add().addFilepattern(".").call();
        return git.commit()
                .setMessage("a commit")
                .setAuthor("t", "t@example.org")
                .setCommitter("t", "t@example.org")
                .setSign(false)
                .call()
                .name();
    }

    private GitRepositories repositories(RepositoryLimits limits) {
        return new GitRepositories(dir.resolve("host").toUri().toString(), work, limits);
    }

    private GitRepositories repositories() {
        return repositories(RepositoryLimits.standard());
    }

    @Test
    void writesTheFilesOfTheDefaultBranchButNoLinks() throws Exception {
        Checkout checkout = repositories().latest(NAME);
        assertThat(checkout.baseBranch()).isEqualTo("trunk");
        assertThat(checkout.baseSha()).hasSize(40);
        assertThat(checkout.paths())
                .containsExactlyInAnyOrder(".gitattributes", "Till.java", "docs/run.sh", "logo.png");
        assertThat(checkout.links()).containsExactly("outside");
        assertThat(checkout.tree().resolve("outside")).doesNotExist();
        assertThat(checkout.text("Till.java")).hasValue("class Till {}\n");
        assertThat(checkout.text("logo.png")).isEmpty();
        assertThat(checkout.text("../secret")).isEmpty();
        assertThat(checkout.tree().resolve("docs/run.sh").toFile().canExecute()).isTrue();
        assertThat(checkout.tree().resolve("Till.java").toFile().canExecute()).isFalse();
    }

    @Test
    void keepsACommitOnDiskSoThatALaterStepNeedsNoHost() throws Exception {
        Checkout first = repositories().latest(NAME);
        Folders.delete(dir.resolve("host"));
        assertThat(repositories().at(NAME, "trunk", first.baseSha())).isEqualTo(first);
        try (Stream<Path> left = Files.list(work)) {
            assertThat(left)
                    .extracting(Path::getFileName)
                    .extracting(Path::toString)
                    .containsExactly("acme");
        }
    }

    @Test
    void findsACommitThatIsNoLongerTheTip() throws Exception {
        String first = repositories().latest(NAME).baseSha();
        try (Git git = Git.open(origin.toFile())) {
            Files.writeString(origin.resolve("Till.java"), "class Till { /* two */ }\n");
            commit(git);
        }
        Folders.delete(work);
        Checkout again = repositories().at(NAME, "trunk", first);
        assertThat(again.baseSha()).isEqualTo(first);
        assertThat(again.text("Till.java")).hasValue("class Till {}\n");
        assertThat(repositories().latest(NAME).text("Till.java")).hasValue("class Till { /* two */ }\n");
    }

    @Test
    void refusesARepositoryOverItsLimits() {
        var few = new RepositoryLimits(1 << 20, 1 << 20, 2, Duration.ofSeconds(20));
        assertThatThrownBy(() -> repositories(few).latest(NAME))
                .isInstanceOfSatisfying(
                        RepositoryUnavailable.class, e -> assertThat(e.reason()).isEqualTo("repository_too_large"));
        assertThat(work.resolve("acme")).doesNotExist();
    }

    @Test
    void saysThatARepositoryIsNotThere() {
        assertThatThrownBy(() -> repositories().latest(new RepositoryName("acme", "gone")))
                .isInstanceOfSatisfying(
                        RepositoryUnavailable.class, e -> assertThat(e.reason()).isEqualTo("repository_unavailable"));
    }

    @Test
    void clearsOnlyWhatIsOldAndCalledSo() throws IOException {
        Files.createDirectories(work.resolve("acme/till/0"));
        Files.createDirectories(work.resolve(".fetch-1-1-x/objects"));
        Folders.clear(work, 3, "x*", java.time.Instant.now().plusSeconds(60));
        repositories().cleared(java.time.Instant.EPOCH);
        assertThat(work.resolve(".fetch-1-1-x")).doesNotExist();
        assertThat(work.resolve("acme/till/0")).exists();
        repositories().cleared(java.time.Instant.now().plusSeconds(60));
        assertThat(work.resolve("acme/till")).isEmptyDirectory();
    }

    @Test
    void neverWritesASubmodule() throws Exception {
        try (Git git = Git.open(origin.toFile())) {
            var editor = git.getRepository().lockDirCache().builder();
            var tree = git.getRepository().resolve("HEAD^{tree}");
            editor.addTree(new byte[0], 0, git.getRepository().newObjectReader(), tree);
            var entry = new org.eclipse.jgit.dircache.DirCacheEntry("vendored");
            entry.setFileMode(FileMode.GITLINK);
            entry.setObjectId(git.getRepository().resolve("HEAD"));
            editor.add(entry);
            editor.commit();
            git.commit()
                    .setMessage("vendor")
                    .setAuthor("t", "t@example.org")
                    .setCommitter("t", "t@example.org")
                    .setSign(false)
                    .call();
        }
        assertThat(repositories().latest(NAME).links()).contains("vendored", "outside");
    }

    @Test
    void clonesOverHttpFromTheLocalForge() throws Exception {
        Path seed = dir.resolve("seed/acme/calc");
        Files.createDirectories(seed.resolve("tree"));
        Files.writeString(seed.resolve("tree/Calculator.java"), "class Calculator {}\n");
        Files.writeString(seed.resolve("issues.json"), "[]");
        try (Forge forge = Forge.start(ForgeSettings.in(dir.resolve("forge")).seed(dir.resolve("seed")))) {
            var overHttp = new GitRepositories(forge.baseUrl(), work, RepositoryLimits.standard());
            Checkout checkout = overHttp.latest(new RepositoryName("acme", "calc"));
            assertThat(checkout.text("Calculator.java")).hasValue("class Calculator {}\n");
            assertThatThrownBy(() -> overHttp.latest(new RepositoryName("acme", "gone")))
                    .isInstanceOf(RepositoryUnavailable.class);
        }
    }
}
