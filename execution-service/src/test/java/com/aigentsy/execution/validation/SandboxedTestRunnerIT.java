package com.aigentsy.execution.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.aigentsy.execution.validation.sandbox.Sandbox;
import com.aigentsy.execution.validation.sandbox.SandboxSettings;
import com.aigentsy.execution.validation.sandbox.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real tests of several kinds, run in the real sandbox, counted from what they print. */
class SandboxedTestRunnerIT {

    private final SandboxSettings settings = SandboxSettings.standard().withTimeLimit(Duration.ofSeconds(60));
    private final TestRunner runner = new SandboxedTestRunner(settings);

    @TempDir
    Path tree;

    @Test
    void countsPlainJavaOfSeveralFilesByItsTap() throws IOException {
        write("sum/Sum.java", "package sum; public class Sum { public static int of(int a, int b) { return a - b; } }");
        write("Tests.java", """
                import sum.Sum;
                public class Tests {
                    public static void main(String[] args) {
                        System.out.println("1..2");
                        System.out.println((Sum.of(0, 0) == 0 ? "ok" : "not ok") + " 1 - zero");
                        System.out.println((Sum.of(1, 1) == 2 ? "ok" : "not ok") + " 2 - one and one");
                        System.exit(1);
                    }
                }
                """);
        TestRun run = runner.before(tree);
        assertThat(run.command()).isEqualTo("java Tests.java");
        assertThat(run.sandbox()).startsWith("bubblewrap");
        assertThat(run.run()).isEqualTo(2);
        assertThat(run.byName()).containsEntry("zero", true).containsEntry("one and one", false);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).doesNotContain("JAVA_TOOL_OPTIONS");
    }

    @Test
    void compilesAndRunsEveryTestClassThatHasAMain() throws IOException {
        write(
                "src/main/java/a/Sum.java",
                "package a; public class Sum { static int of(int a, int b) { return a + b; } }");
        for (String name : new String[] {"ATest", "BTest"}) {
            write(
                    "src/test/java/a/" + name + ".java",
                    "package a; class " + name + " { public static void main(String[] x) {"
                            + " System.out.println(Sum.of(1, 1) == 2 ? \"2 passed, 0 failed\" : \"0 passed, 2 failed\"); } }");
        }
        TestRun run = runner.before(tree);
        assertThat(run.output()).contains("==== a.ATest").contains("==== a.BTest");
        assertThat(run.passed()).isEqualTo(4);
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void countsNothingWhenTheTestsDoNotCompile() throws IOException {
        write("Tests.java", "public class Tests { public static void main(String[] args) { oops } }");
        TestRun run = runner.before(tree);
        assertThat(run.run()).isZero();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).contains("error");
    }

    @Test
    void saysThatTestsHungAndKeepsWhatTheyPrinted() throws IOException {
        write(
                "Tests.java",
                "public class Tests { public static void main(String[] a) {"
                        + " System.out.println(\"ok 1 - quick\"); while (true) {} } }");
        TestRun run = new SandboxedTestRunner(settings.withTimeLimit(Duration.ofSeconds(12))).before(tree);
        assertThat(run.timedOut()).isTrue();
        assertThat(run.exitCode()).isEqualTo(-1);
        assertThat(run.passed()).isEqualTo(1);
        assertThat(run.output()).contains("[stopped: time limit of 12 s]");
    }

    @Test
    void saysWhatItLookedForInARepositoryWithoutTests() throws IOException {
        write("README.md", "nothing here");
        TestRun run = runner.before(tree);
        assertThat(run.run()).isZero();
        assertThat(run.output())
                .startsWith("No tests were found: looked for ")
                .contains(".aigentsy.yml", "Tests.java", "pom.xml");
    }

    @Test
    void countsPythonUnittests() throws IOException {
        assumeThat(Path.of("/usr/bin/python3")).as("python3 on this machine").exists();
        write("sums.py", "def add(a, b):\n    return a - b\n");
        write("tests/test_sums.py", """
                import unittest
                from sums import add

                class SumsTest(unittest.TestCase):
                    def test_zero(self):
                        self.assertEqual(add(0, 0), 0)

                    def test_one(self):
                        self.assertEqual(add(1, 1), 2)
                """);
        TestRun run = runner.before(tree);
        assertThat(run.run()).isEqualTo(2);
        assertThat(run.passed()).isEqualTo(1);
        assertThat(run.byName()).hasSize(2).containsValue(false);
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void countsNodeTests() throws IOException {
        assumeThat(Path.of("/usr/bin/node")).as("node on this machine").exists();
        write("sum.test.js", """
                const { test, describe } = require('node:test');
                const assert = require('node:assert');
                test('zero', () => assert.equal(0 + 0, 0));
                describe('sums', () => {
                  test('one', () => assert.equal(1 + 1, 2));
                  test('wrong', () => assert.equal(1 + 1, 3));
                });
                """);
        TestRun run = runner.before(tree);
        assertThat(run.run()).isEqualTo(3);
        assertThat(run.passed()).isEqualTo(2);
        assertThat(run.byName()).containsEntry("zero", true).containsEntry("wrong", false);
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void countsGoTests() throws IOException {
        Tools.assume(new Sandbox(settings), "go version");
        write("go.mod", "module example.org/mine\n\ngo 1.19\n");
        write("sum/sum.go", "package sum\n\nfunc Of(a, b int) int { return a - b }\n");
        write("sum/sum_test.go", """
                package sum

                import "testing"

                func TestZero(t *testing.T) {
                	if Of(0, 0) != 0 {
                		t.Error()
                	}
                }

                func TestOne(t *testing.T) {
                	if Of(1, 1) != 2 {
                		t.Error()
                	}
                }
                """);
        TestRun run = runner.before(tree);
        assertThat(run.byName())
                .as(run.output())
                .containsOnly(
                        entry("example.org/mine/sum.TestZero", true), entry("example.org/mine/sum.TestOne", false));
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void countsCargoTests() throws IOException {
        Tools.assume(new Sandbox(settings), "cargo --version");
        write("Cargo.toml", "[package]\nname = \"mine\"\nversion = \"1.0.0\"\nedition = \"2021\"\n");
        write("src/lib.rs", """
                pub fn sum(a: i32, b: i32) -> i32 { a - b }

                #[cfg(test)]
                mod tests {
                    #[test]
                    fn zero() { assert_eq!(super::sum(0, 0), 0); }

                    #[test]
                    fn one() { assert_eq!(super::sum(1, 1), 2); }
                }
                """);
        TestRun run = runner.before(tree);
        assertThat(run.byName()).as(run.output()).containsOnly(entry("tests::zero", true), entry("tests::one", false));
        assertThat(run.exitCode()).isEqualTo(101);
    }

    private void write(String file, String content) throws IOException {
        Path path = tree.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
