package com.aigentsy.execution.validation.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.execution.validation.harness.TouchedTests.Changed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TouchedTestsTest {

    private static final String CALC = """
            RATE = 2

            def add(a, b):
                return a - b

            def sub(a, b):
                return a - b
            """;

    @TempDir
    Path base;

    private Set<String> touched(Changed change, String... failing) {
        return TouchedTests.of(base, TestSources.of(base, "pytest"), List.of(change))
                .among(Set.of(failing));
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(base.resolve(file), content);
    }

    @Test
    void nameAFunctionThatWasChangedAndItsFile() throws IOException {
        write("calc.py", CALC);
        write("test_calc.py", """
                import calc

                class CalcTest(unittest.TestCase):
                    def test_add(self):
                        self.assertEqual(calc.add(1, 2), 3)

                    def test_sub(self):
                        self.assertEqual(calc.sub(1, 2), -1)
                """);
        var change = new Changed("calc.py", CALC, CALC.replaceFirst("a - b", "a + b"));
        assertThat(touched(change, "test_calc.CalcTest.test_add", "test_calc.CalcTest.test_sub"))
                .containsExactly("test_calc.CalcTest.test_add");
    }

    @Test
    void ofTheSameFunctionOfAnotherFileAreNotTouched() throws IOException {
        write("calc.py", CALC);
        write("clock.py", CALC);
        write("test_clock.py", "import clock\n\ndef test_add():\n    assert clock.add(1, 2) == 3\n");
        var change = new Changed("calc.py", CALC, CALC.replaceFirst("a - b", "a + b"));
        assertThat(touched(change, "test_clock.test_add")).isEmpty();
    }

    @Test
    void nameNoFunctionInAFileThatIsAboutNothingElse() throws IOException {
        String before = "exports.add = function add(a, b) {\n  return a - b;\n};\n";
        write("sum.js", before);
        write("other.js", "exports.other = 1;\n");
        String test = """
                const sum = require('./sum');
                const total = sum.add(1, 2);
                test('adds up', () => {
                  equal(total, 3);
                });
                """;
        write("sum.test.js", test);
        var change = new Changed("sum.js", before, before.replace("-", "+"));
        assertThat(touched(change, "adds up")).containsExactly("adds up");
        write("sum.test.js", test + "const other = require('./other');\n");
        assertThat(touched(change, "adds up")).isEmpty();
    }

    @Test
    void aChangedLineBelongsToTheFunctionAroundItOrElseToItsConstant() {
        Touched function = Touched.of("lib/calc.py", CALC, CALC.replaceFirst("a - b", "a + b"));
        assertThat(function).isEqualTo(new Touched("calc", Set.of("add"), Set.of("add", "sub")));
        assertThat(Touched.of("calc.py", CALC, CALC.replace("RATE = 2", "RATE = 3"))
                        .functions())
                .containsExactly("RATE");
        String arrow = "const add = (a, b) => {\n  return a - b;\n};\n";
        assertThat(Touched.of("sum.js", arrow, arrow.replace("-", "+")).functions())
                .containsExactly("add");
        String java = "class Sum {\n    static int add(int a, int b) {\n        if (a > b) {\n            return a;\n"
                + "        }\n        return a - b;\n    }\n}\n";
        assertThat(Touched.of("Sum.java", java, java.replace("return a;", "return b;"))
                        .functions())
                .containsExactly("add");
    }

    @Test
    void aFileIsCalledByItsFolderWhereItsOwnNameSaysNothing() {
        assertThat(Touched.unit("src/a/Sum.java")).isEqualTo("Sum");
        assertThat(Touched.unit("lib/money/index.js")).isEqualTo("money");
        assertThat(Touched.unit("money/__init__.py")).isEqualTo("money");
        assertThat(Touched.unit("index.js")).isEqualTo("index");
    }
}
