package com.aigentsy.execution.validation.dependencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.aigentsy.events.Digests;
import com.aigentsy.execution.validation.SandboxedTestRunner;
import com.aigentsy.execution.validation.TestRun;
import com.aigentsy.execution.validation.sandbox.Sandbox;
import com.aigentsy.execution.validation.sandbox.SandboxSettings;
import com.aigentsy.execution.validation.sandbox.Tools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages of Go and Cargo, from proxies and caches of one package each. */
class CompiledPackagesIT {

    private final Sandbox sandbox = new Sandbox(SandboxSettings.standard());

    @TempDir
    Path folder;

    @Test
    void testsWithWhatGoFetched() throws Exception {
        Tools.assume(sandbox, "go version");
        goModule(folder.resolve("modules"));
        Path base = needsTheGoModule();
        try (var proxy = FolderServer.of(folder.resolve("modules"))) {
            TestRun run = tested(base, PackageSource.of(Optional.empty(), Optional.of("go=" + proxy.address())));
            assertThat(run.byName()).as(run.output()).containsOnly(entry("example.org/mine.TestDoubles", true));
            assertThat(run.sandbox()).contains("packages: go from " + proxy.address() + " (");
            assertThat(proxy.given()).contains("example.org/twice/@v/v1.0.0.zip");
        }
    }

    @Test
    void testsWithModulesOfAnOfflineCache() throws IOException {
        Tools.assume(sandbox, "go version");
        goModule(folder.resolve("cache/go/cache/download"));
        TestRun run = tested(needsTheGoModule(), offline());
        assertThat(run.byName()).as(run.output()).containsOnly(entry("example.org/mine.TestDoubles", true));
        assertThat(run.sandbox()).endsWith("packages: offline cache (go)");
    }

    @Test
    void testsWithWhatCargoFetched() throws Exception {
        Tools.assume(sandbox, "cargo --version");
        Path registry = Files.createDirectories(folder.resolve("registry"));
        Path base = folder.resolve("base");
        write(base.resolve("Cargo.toml"), """
                [package]
                name = "mine"
                version = "1.0.0"
                edition = "2021"

                [dependencies]
                twice = "1"
                """);
        write(
                base.resolve("src/lib.rs"),
                "#[cfg(test)]\nmod tests {\n    #[test]\n    fn doubles() { assert_eq!(twice::twice(2), 4); }\n}\n");
        try (var proxy = FolderServer.of(registry)) {
            crate(registry, proxy.address());
            TestRun run = tested(base, PackageSource.of(Optional.empty(), Optional.of("cargo=" + proxy.address())));
            assertThat(run.byName()).as(run.output()).containsOnly(entry("tests::doubles", true));
            assertThat(run.sandbox()).contains("packages: cargo from " + proxy.address() + " (");
        }
    }

    private PackageSource offline() {
        return PackageSource.of(Optional.of(folder.resolve("cache").toString()), Optional.empty());
    }

    private TestRun tested(Path base, PackageSource source) {
        return new SandboxedTestRunner(Dependencies.from(source, sandbox, folder.resolve("kept"), Clock.systemUTC()))
                .before(base);
    }

    private Path needsTheGoModule() throws IOException {
        Path base = folder.resolve("base");
        write(base.resolve("go.mod"), "module example.org/mine\n\ngo 1.19\n\nrequire example.org/twice v1.0.0\n");
        write(base.resolve("mine_test.go"), """
                package mine

                import (
                	"testing"

                	"example.org/twice"
                )

                func TestDoubles(t *testing.T) {
                	if twice.Of(2) != 4 {
                		t.Error()
                	}
                }
                """);
        return base;
    }

    /** Laid out as a module proxy answers, which is also how a module cache keeps its downloads. */
    private static void goModule(Path root) throws IOException {
        Path versions = root.resolve("example.org/twice/@v");
        String module = "module example.org/twice\n\ngo 1.19\n";
        write(versions.resolve("list"), "v1.0.0\n");
        write(versions.resolve("v1.0.0.info"), "{\"Version\": \"v1.0.0\", \"Time\": \"2026-01-01T00:00:00Z\"}");
        write(versions.resolve("v1.0.0.mod"), module);
        Map<String, String> files =
                Map.of("go.mod", module, "twice.go", "package twice\n\nfunc Of(n int) int { return 2 * n }\n");
        try (var zip = new ZipOutputStream(Files.newOutputStream(versions.resolve("v1.0.0.zip")))) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry("example.org/twice@v1.0.0/" + file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** A sparse registry: its configuration, one line for the only version, and the package itself. */
    private void crate(Path registry, String address) throws Exception {
        Path source = folder.resolve("crate/twice-1.0.0");
        write(source.resolve("Cargo.toml"), "[package]\nname = \"twice\"\nversion = \"1.0.0\"\nedition = \"2021\"\n");
        write(source.resolve("src/lib.rs"), "pub fn twice(n: i32) -> i32 { 2 * n }\n");
        Path crate = registry.resolve("twice-1.0.0.crate");
        var tar =
                new ProcessBuilder("tar", "-C", source.getParent().toString(), "-czf", crate.toString(), "twice-1.0.0");
        assertThat(tar.start().waitFor()).isZero();
        write(registry.resolve("config.json"), "{\"dl\": \"" + address + "{crate}-{version}.crate\"}");
        write(registry.resolve("tw/ic/twice"), """
                {"name":"twice","vers":"1.0.0","deps":[],"cksum":"%s","features":{},"yanked":false}
                """.formatted(Digests.sha256(Files.readAllBytes(crate))));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
