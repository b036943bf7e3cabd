package com.aigentsy.execution.validation.dependencies;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.execution.repository.Folders;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages of npm and pip, from registries and caches of one package each. */
class ScriptPackagesIT {

    private final Sandbox sandbox = new Sandbox(SandboxSettings.standard());

    @TempDir
    Path folder;

    private Path base;

    @BeforeEach
    void prepare() throws IOException {
        base = Files.createDirectory(folder.resolve("base"));
    }

    private TestRun tested(String proxy) {
        return tested(PackageSource.of(Optional.empty(), Optional.of(proxy)));
    }

    private TestRun testedOffline() {
        return tested(PackageSource.of(Optional.of(folder.resolve("cache").toString()), Optional.empty()));
    }

    private TestRun tested(PackageSource source) {
        return new SandboxedTestRunner(Dependencies.from(source, sandbox, folder.resolve("kept"), Clock.systemUTC()))
                .before(base);
    }

    @Test
    void installsWhatNpmFetched() throws Exception {
        Tools.assume(sandbox, "npm --version");
        try (var proxy = registry()) {
            TestRun run = tested("npm=" + proxy.address() + "registry");
            assertThat(run.passed()).as(run.output()).isEqualTo(1);
            assertThat(run.sandbox()).contains("packages: npm from " + proxy.address() + "registry/ (2 requests");
        }
    }

    @Test
    void installsWhatNpmHasInAnOfflineCache() throws Exception {
        Tools.assume(sandbox, "npm --version");
        try (var registry = registry()) {
            Files.writeString(base.resolve(".npmrc"), "registry=" + registry.address() + "registry/\n");
            Path cache = folder.resolve("cache/npm");
            ran(base, "npm", "install", "--userconfig", "/dev/null", "--cache", cache.toString(), "--no-package-lock");
        }
        Folders.delete(base.resolve("node_modules"));
        TestRun run = testedOffline();
        assertThat(run.passed()).as(run.output()).isEqualTo(1);
        assertThat(run.sandbox()).endsWith("packages: offline cache (npm)");
    }

    private FolderServer registry() throws Exception {
        Path files = Files.createDirectories(folder.resolve("twice/package"));
        Files.writeString(
                files.resolve("package.json"), "{\"name\": \"twice\", \"version\": \"1.0.0\", \"main\": \"index.js\"}");
        Files.writeString(files.resolve("index.js"), "module.exports = n => 2 * n;\n");
        Path registry = Files.createDirectories(folder.resolve("registry/files"));
        ran(registry, "tar", "-C", files.getParent().toString(), "-czf", "twice-1.0.0.tgz", "package");
        FolderServer server = FolderServer.of(folder);
        server.index("/registry/twice", """
                {"name": "twice", "dist-tags": {"latest": "1.0.0"}, "versions": {"1.0.0": {
                  "name": "twice", "version": "1.0.0", "dist": {"tarball": "%sregistry/files/twice-1.0.0.tgz"}}}}
                """.formatted(server.address()));
        Files.writeString(base.resolve("package.json"), """
                {"name": "mine", "version": "1.0.0", "scripts": {"test": "node --test"}, "dependencies": {"twice": "^1.0.0"}}
                """);
        Files.writeString(base.resolve("twice.test.js"), """
                require('node:test')('doubles', () => require('node:assert').equal(require('twice')(2), 4));
                """);
        return server;
    }

    private static void ran(Path folder, String... command) throws Exception {
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        Path log = Files.createTempFile("command", ".log");
        int ended = builder.redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        assertThat(ended).as(Files.readString(log)).isZero();
        Files.delete(log);
    }

    @Test
    void installsWhatPipFetched() throws IOException {
        Tools.assume(sandbox, "python3 -m pip --version");
        wheel(Files.createDirectories(folder.resolve("index/simple/twice")));
        needsTwice();
        try (var proxy = FolderServer.of(folder.resolve("index"))) {
            TestRun run = tested("pip=" + proxy.address());
            assertThat(run.passed()).as(run.output()).isEqualTo(1);
            assertThat(run.sandbox()).contains("packages: pip from " + proxy.address() + " (");
        }
    }

    @Test
    void installsWheelsOfAnOfflineCache() throws IOException {
        Tools.assume(sandbox, "python3 -m pip --version");
        wheel(Files.createDirectories(folder.resolve("cache/pip")));
        needsTwice();
        TestRun run = testedOffline();
        assertThat(run.passed()).as(run.output()).isEqualTo(1);
        assertThat(run.sandbox()).endsWith("packages: offline cache (pip)");
    }

    private void needsTwice() throws IOException {
        Files.writeString(base.resolve("requirements.txt"), "twice==1.0\n");
        Files.writeString(base.resolve("test_twice.py"), """
                import unittest
                from twice import twice

                class TwiceTest(unittest.TestCase):
                    def test_doubles(self):
                        self.assertEqual(twice(2), 4)
                """);
    }

    private static void wheel(Path folder) throws IOException {
        Map<String, String> files = Map.of(
                "twice.py", "def twice(n):\n    return 2 * n\n",
                "twice-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: twice\nVersion: 1.0\n",
                "twice-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
                "twice-1.0.dist-info/RECORD", "");
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("twice-1.0-py3-none-any.whl")))) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
