package com.aigentsy.execution.validation.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TestSourcesTest {

    @TempDir
    Path base;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/test/java/a/Sums.java",
                "lib/__snapshots__/sum.txt",
                "testdata/in.csv",
                "SumTest.java",
                "a/SumIT.kt",
                "test_sum.py",
                "conftest.py",
                "sitecustomize.py",
                "lib/sum.test.mjs",
                "sum_test.go",
                "run-tests.sh",
                "src/main/java/org/junit/jupiter/api/Assertions.java",
                "unittest.py",
                "node_modules/assert/index.js",
                ".mvn/maven.config"
            })
    void judge(String path) {
        assertThat(TestSources.of(base, "mvn test").judges(path, "", "")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/main/java/a/Sum.java",
                "src/main/java/a/LoadTest.java",
                "contest.py",
                "attest/sum.py",
                "Latest.java",
                "lib/testing-ground.js",
                "README.md"
            })
    void areNotWhatOnlySoundsLikeThem(String path) {
        assertThat(TestSources.of(base, "mvn test").judges(path, "", "")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sh verify.sh     | README.md      | ''
                    make test        | Makefile       | test: build\\n\\t./verify.sh --all\\n
                    npm test         | package.json   | {"scripts": {"test": "echo go && sh verify.sh"}}
                    declared         | .aigentsy.yml  | test:\\n  command: sh ./verify.sh\\n
                    """)
    void areAlsoTheScriptsThatTheBaseRunsItsTestsWith(String command, String file, String text) throws IOException {
        Files.writeString(base.resolve(file), text.translateEscapes());
        assertThat(TestSources.of(base, command).judges("verify.sh", "", "")).isFalse();
        Files.writeString(base.resolve("verify.sh"), "true\n");
        assertThat(TestSources.of(base, command).judges("verify.sh", "", "")).isTrue();
    }

    @Test
    void areNotTheProgramThatTheTestsStart() throws IOException {
        Files.writeString(base.resolve("main.py"), "print('1 passed')\n");
        assertThat(TestSources.of(base, "python3 main.py").judges("main.py", "", ""))
                .isFalse();
    }

    @Test
    void areBuildFilesAsFarAsTheyDecideAboutTests() {
        TestSources sources = TestSources.of(base, "mvn test");
        assertThat(sources.judges("pom.xml", "<version>1</version>", "<version>2</version>"))
                .isFalse();
        assertThat(sources.judges("core/pom.xml", "<project/>", "<project><skipTests>true</skipTests></project>"))
                .isTrue();
    }
}
