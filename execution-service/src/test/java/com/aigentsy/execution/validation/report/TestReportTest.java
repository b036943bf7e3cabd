package com.aigentsy.execution.validation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TestReportTest {

    static Stream<Arguments> outputs() {
        return Stream.of(
                Arguments.of("TAP", "TAP version 13\nok 1 - a\nnot ok 2 - b\n# expected 1\n1..2\n", 1, 1),
                Arguments.of("TAP that broke off", "1..4\nok 1 - a\nok 2 - b\n", 2, 2),
                Arguments.of("TAP with a skipped test", "1..2\nok 1 - a\nok 2 - b # SKIP no network\n", 1, 0),
                Arguments.of(
                        "TAP with subtests",
                        "    ok 1 - a\n    not ok 2 - b\n    1..2\nnot ok 1 - suite\n1..1\n",
                        1,
                        1),
                Arguments.of("passed and failed", "12 passed, 3 failed\n", 12, 3),
                Arguments.of("failed and passed", "Failed: 3\nPassed: 12\n", 12, 3),
                Arguments.of("only passed", "All 4 tests passed.\n", 4, 0),
                Arguments.of("of a total", "3/4 tests passed\n", 3, 1),
                Arguments.of("of a total in words", "3 of 4 checks ok\n", 3, 1),
                Arguments.of("total and failures", "Ran 5 tests, 2 failures\n", 3, 2),
                Arguments.of("with equals signs", "tests=5 failed=1\n", 4, 1),
                Arguments.of("total and passed", "Total: 5, Passed: 5\n", 5, 0),
                Arguments.of(
                        "surefire",
                        "Tests run: 2, Failures: 0 -- in A\nTests run: 5, Failures: 1, Errors: 1, Skipped: 1\n",
                        2,
                        2),
                Arguments.of("JUnit 4", "..\nOK (2 tests)\n", 2, 0),
                Arguments.of("JUnit console", "[ 3 tests successful ]\n[ 1 tests failed ]\n", 3, 1),
                Arguments.of(
                        "unittest",
                        "a (m.T.a) ... ok\nb (m.T.b) ... FAIL\n\nRan 2 tests in 0.001s\n\nFAILED (failures=1)\n",
                        1,
                        1),
                Arguments.of("unittest with a skip", "Ran 3 tests in 0.001s\n\nOK (skipped=1)\n", 2, 0),
                Arguments.of("pytest", "===== 2 failed, 3 passed in 0.12s =====\n", 3, 2),
                Arguments.of(
                        "node spec",
                        "✔ a (1.2ms)\n✖ b (0.3ms)\nℹ tests 2\nℹ suites 0\nℹ pass 1\nℹ fail 1\nℹ cancelled 0\n",
                        1,
                        1),
                Arguments.of(
                        "jest", "Test Suites: 1 failed, 1 total\nTests:       1 failed, 4 passed, 5 total\n", 4, 1),
                Arguments.of("mocha", "  4 passing (12ms)\n  1 failing\n", 4, 1),
                Arguments.of(
                        "go in two packages that both have a TestA, the second cut off",
                        "=== RUN   TestA\n--- PASS: TestA (0.00s)\nPASS\nok  \ta\t0.1s\n"
                                + "=== RUN   TestA\n--- PASS: TestA (0.00s)\n",
                        2,
                        0),
                Arguments.of("cargo", "test a ... ok\ntest b ... FAILED\n", 1, 1),
                Arguments.of("PASS and FAIL lines", "PASS a\nFAIL b: expected 1 but was 2\nPASS c\n", 2, 1),
                Arguments.of("verdicts in brackets", "[PASS] a\n[FAIL] b\n", 1, 1),
                Arguments.of("verdicts behind", "a ... ok\nb: FAILED\nc > d() PASSED\n", 2, 1),
                Arguments.of("ticks", "  ✓ a\n  ✗ b\n", 1, 1),
                Arguments.of("colours", "\u001B[32mPASS\u001B[0m a\n\u001B[1m1 passed\u001B[0m, 0 failed\n", 1, 0),
                Arguments.of(
                        "a log that talks of failures",
                        "login with 2 failed attempts\nPASS a\n1 passed, 0 failed\n",
                        1,
                        0),
                Arguments.of("no counts", "Compiling 3 files\nHello\nEverything is fine\n", 0, 0),
                Arguments.of(
                        "a stack trace",
                        "Exception in thread \"main\" java.lang.AssertionError: 3\n\tat Tests.main(Tests.java:5)\n",
                        0,
                        0),
                Arguments.of(
                        "a compiler's complaint",
                        "Tests.java:3: error: ';' expected\n1 error\nerror: compilation failed\n",
                        0,
                        0),
                Arguments.of("nothing", "", 0, 0),
                Arguments.of("several programs", "==== A\n2 passed, 0 failed\n==== B\nok 1 - x\n1..1\n", 3, 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("outputs")
    void counts(String format, String output, int passed, int failed) {
        TestReport report = TestReport.read(output, "");
        assertThat(report.passed()).as("passed").isEqualTo(passed);
        assertThat(report.failed()).as("failed").isEqualTo(failed);
        assertThat(report.run()).as("run").isEqualTo(passed + failed);
    }

    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of("ok 1 - a b\nnot ok 2 - c\n1..2\n", Map.of("a b", true, "c", false)),
                Arguments.of(
                        "PASS a\nFAIL b: expected <1> but was <2>\n1 passed, 1 failed\n",
                        Map.of("a", true, "b", false)),
                Arguments.of("FAILED b: expected 1, got 2\nTests run: 9, Failures: 1\n", Map.of("b", false)),
                Arguments.of(
                        "six digits ... ok\nthree digits ... FAILED\n1 passed, 1 failed\n",
                        Map.of("six digits", true, "three digits", false)),
                Arguments.of("✔ a (1.2ms)\n✖ b (0.3ms)\n", Map.of("a", true, "b", false)),
                Arguments.of("PASS a\nFAIL a\n", Map.of("a", false)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void namesTests(String output, Map<String, Boolean> byName) {
        assertThat(TestReport.read(output, "").byName()).containsExactlyInAnyOrderEntriesOf(byName);
    }

    static Stream<Arguments> recorded() {
        return Stream.of(
                Arguments.of(
                        "vitest-3.2.7.txt",
                        new TestReport(
                                2,
                                1,
                                1,
                                Map.of("sum.test.js > zero", true, "sum.test.js > sums > one and one", false))),
                Arguments.of(
                        "jest-30.5.2.txt",
                        new TestReport(2, 1, 1, Map.of("./sum.test.js", false, "zero", true, "one and one", false))),
                Arguments.of(
                        "go-1.19.txt",
                        new TestReport(
                                4,
                                2,
                                2,
                                Map.of(
                                        "example.org/mine/sum.TestZero",
                                        true,
                                        "example.org/mine/sum.TestSums",
                                        false,
                                        "example.org/mine/sum.TestSums/one_and_one",
                                        false,
                                        "example.org/mine/sum.TestSums/none",
                                        true))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("recorded")
    void readsWhatTheToolsReallyPrint(String file, TestReport said) throws IOException {
        String output = Files.readString(Path.of("src/test/resources/reports", file));
        assertThat(TestReport.read(output, "")).isEqualTo(said);
    }

    @Test
    void takesNamesFromJUnitXmlAndLeavesSkippedOnesOut() {
        String xml = """
                <testsuite><testcase name="a" classname="T" time="0"/>
                <testcase classname="T" name="b"><failure message="x &lt; y">trace</failure></testcase>
                <testcase classname="T" name="c"><skipped/></testcase></testsuite>
                """;
        TestReport report = TestReport.read("Tests run: 3, Failures: 1, Errors: 0, Skipped: 1\n", xml);
        assertThat(report).isEqualTo(new TestReport(2, 1, 1, Map.of("T.a", true, "T.b", false)));
    }

    @Test
    void prefersTheToolsSummaryToXmlThatWasCutOff() {
        TestReport report =
                TestReport.read("Tests run: 3, Failures: 1\n", "<testcase classname=\"T\" name=\"a\"/><testca");
        assertThat(report.run()).isEqualTo(3);
        assertThat(report.failed()).isEqualTo(1);
    }
}
