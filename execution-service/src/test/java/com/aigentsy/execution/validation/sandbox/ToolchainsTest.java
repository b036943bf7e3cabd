package com.aigentsy.execution.validation.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolchainsTest {

    @TempDir
    Path folder;

    private Path tool(String path, String script) throws IOException {
        Path tool = folder.resolve(path);
        Files.createDirectories(tool.getParent());
        Files.writeString(tool, "#!/bin/sh\n" + script + "\n");
        return Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path home(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name)).toRealPath();
    }

    private String path(String... folders) {
        return String.join(
                ":",
                Arrays.stream(folders)
                        .map(one -> folder.resolve(one).toString())
                        .toList());
    }

    @Test
    void areTheFoldersThatTheToolsNameThemselves() throws IOException {
        Path node = home("node-24");
        Path python = home("python");
        Path environment = home("environment");
        tool("bin/node", "echo " + node);
        tool("bin/python3", "echo " + python + "; echo " + environment);
        assertThat(Toolchains.installed(path("bin"))).contains(node, python, environment);
    }

    @Test
    void areThoseOfTheFirstToolThatAnswersWell() throws IOException {
        Path bare = home("bare");
        Path equipped = home("equipped");
        tool("first/python3", "echo " + bare + "; exit 1");
        tool("second/python3", "echo " + equipped);
        assertThat(Toolchains.installed(path("first", "second")))
                .contains(equipped)
                .doesNotContain(bare);
    }

    @Test
    void ofAScriptItIsTheFolderTheScriptReallyLiesIn() throws IOException {
        Path maven = home("maven");
        Path script = tool("maven/bin/mvn", "exit 0");
        Files.createSymbolicLink(
                Files.createDirectories(folder.resolve("links")).resolve("mvn"), script);
        assertThat(Toolchains.installed(path("links"))).contains(maven);
    }

    @Test
    void areNeverAHomeTheRootOrWhatIsNotThere() throws IOException {
        String home = System.getProperty("user.home");
        tool(
                "bin/node",
                "echo /; echo " + home + "; echo /usr/lib; echo " + folder.resolve("gone") + "; echo relative");
        assertThat(Toolchains.installed(path("bin")))
                .doesNotContain(Path.of("/"), Path.of(home), Path.of("/usr/lib"), folder.resolve("gone"));
    }

    @Test
    void areNotSoughtInFoldersThatDependOnWhereWeWereStarted() throws IOException {
        Path node = home("node");
        tool("bin/node", "echo " + node);
        Path here = Path.of("").toAbsolutePath();
        assertThat(Toolchains.installed(here.relativize(folder.resolve("bin")).toString()))
                .doesNotContain(node);
    }
}
