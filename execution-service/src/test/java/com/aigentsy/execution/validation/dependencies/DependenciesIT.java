package com.aigentsy.execution.validation.dependencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aigentsy.execution.repository.Folders;
import com.aigentsy.execution.validation.SandboxedTestRunner;
import com.aigentsy.execution.validation.TestRun;
import com.aigentsy.execution.validation.sandbox.Sandbox;
import com.aigentsy.execution.validation.sandbox.SandboxSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Maven project whose tests need JUnit, tested before and after a change from what the operator provides. */
class DependenciesIT {

    private static final Sandbox SANDBOX = new Sandbox(SandboxSettings.standard());

    /** The proxy is there for the first run only. */
    @TempDir
    private static Path proxied;

    private static SandboxedTestRunner proxiedRunner;
    private static TestRun proxiedBefore;
    private static String proxyAddress;
    private static List<String> given;

    @TempDir
    Path folder;

    @BeforeAll
    static void fetch() throws IOException {
        try (var proxy = FolderServer.of(MavenProject.localRepository())) {
            proxyAddress = proxy.address();
            proxiedRunner = through("maven=" + proxyAddress, proxied);
            proxiedBefore = proxiedRunner.before(base(proxied));
            given = List.copyOf(proxy.given());
        }
    }

    private static SandboxedTestRunner through(String proxy, Path folder) {
        PackageSource source = PackageSource.of(Optional.empty(), Optional.of(proxy));
        return new SandboxedTestRunner(Dependencies.from(source, SANDBOX, folder.resolve("kept"), Clock.systemUTC()));
    }

    private static Path base(Path folder) throws IOException {
        return MavenProject.in(Files.createDirectory(folder.resolve("base"))).tree();
    }

    private static Path mended(Path folder) throws IOException {
        Path tree = folder.resolve("mended");
        Folders.copy(folder.resolve("base"), tree);
        return new MavenProject(tree).mended().tree();
    }

    @Test
    void fetchesThroughAProxyAndTestsWithoutIt() throws IOException {
        assertThat(proxiedBefore.sandbox())
                .contains("; packages: maven from " + proxyAddress + " (")
                .containsPattern("\\([1-9]\\d+ requests, \\d{6,} bytes, [\\d.]+ s\\)");
        assertThat(proxiedBefore.byName())
                .as(proxiedBefore.output())
                .containsEntry("sum.SumTest.oneAndOne", false)
                .hasSize(2);
        TestRun after = proxiedRunner.after(proxiedBefore, proxied.resolve("base"), mended(proxied));
        assertThat(after.passed()).as(after.output()).isEqualTo(2);
        assertThat(after.exitCode()).isZero();
    }

    @Test
    void testsFromAnOfflineCache() throws IOException {
        for (String file : given) {
            Path copy = folder.resolve("cache/m2/repository").resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(MavenProject.localRepository().resolve(file), copy, StandardCopyOption.REPLACE_EXISTING);
        }
        PackageSource source =
                PackageSource.of(Optional.of(folder.resolve("cache").toString()), Optional.empty());
        var runner = new SandboxedTestRunner(Dependencies.from(source, SANDBOX, folder, Clock.systemUTC()));
        TestRun before = runner.before(base(folder));
        assertThat(before.sandbox()).endsWith("; packages: offline cache (maven)");
        assertThat(before.failed()).as(before.output()).isEqualTo(1);
        assertThat(runner.after(before, folder.resolve("base"), mended(folder)).passed())
                .isEqualTo(2);
    }

    @Test
    void countsNothingAndSaysWhyWhereTheProxyHasNotWhatIsNeeded() throws IOException {
        try (var empty = FolderServer.of(Files.createDirectory(folder.resolve("empty")))) {
            TestRun run = through("maven=" + empty.address(), folder).before(base(folder));
            assertThat(run.run()).isZero();
            assertThat(run.sandbox()).contains("not everything was there");
            assertThat(run.output()).startsWith("[while packages were fetched]").contains("maven-resources-plugin");
        }
    }

    /** What another proxy gave for the same tree is there, and is not passed off as this one's. */
    @Test
    void leavesItToTheOperatorWhereTheProxyGivesNoAnswer() throws IOException {
        FolderServer gone = FolderServer.of(folder);
        gone.close();
        assertThatThrownBy(() -> through("maven=" + gone.address(), proxied).before(proxied.resolve("base")))
                .isInstanceOf(PackagesUnavailable.class)
                .hasMessageContaining(gone.address() + " cannot be reached")
                .hasMessageContaining("AIGENTSY_PACKAGES_PROXY");
        assertThat(proxied.resolve("kept").toFile().list()).hasSize(1);
    }

    @Test
    void asksForNothingWhereARepositoryNeedsNothing() throws IOException {
        Path base = Files.createDirectory(folder.resolve("base"));
        Files.writeString(
                base.resolve("Tests.java"),
                "public class Tests { public static void main(String[] a) { System.out.println(\"1 passed\"); } }");
        TestRun run = through("maven=http://127.0.0.1:9/", folder).before(base);
        assertThat(run.passed()).isEqualTo(1);
        assertThat(run.sandbox()).endsWith("; packages: none asked for");
    }
}
