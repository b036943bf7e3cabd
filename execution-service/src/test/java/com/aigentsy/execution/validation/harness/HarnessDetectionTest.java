package com.aigentsy.execution.validation.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HarnessDetectionTest {

    private static final String MAIN = "public class X { public static void main(String[] a) {} }";

    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Tests.java            |                                      | java Tests.java
                    SumTest.java          | class SumTest { static void main() {} } | java SumTest.java
                    pom.xml               | <project/>                           | mvn -o -B test
                    package.json          | {"scripts": {"test": "node --test"}} | node --test
                    package.json          | {"scripts": {"test": "jest"}}        | npm test
                    sum.test.js           |                                      | node --test
                    tests/test_sum.py     |                                      | pytest or python3 -m unittest discover -v -s tests
                    go.mod                | module x                             | go test -v ./...
                    Cargo.toml            | [package]                            | cargo test --offline
                    """)
    void detects(String file, String content, String shown) throws IOException {
        write(file, content == null ? "" : content);
        assertThat(HarnessDetection.candidates(root)).extracting(Harness::shown).startsWith(shown);
    }

    @Test
    void detectsMakeOnlyByItsTestTarget() throws IOException {
        write("Makefile", "build:\n\ttrue\n");
        assertThat(HarnessDetection.candidates(root)).isEmpty();
        write("Makefile", "build:\n\ttrue\ntest: build\n\t./check\n");
        assertThat(HarnessDetection.candidates(root)).extracting(Harness::shown).startsWith("make test");
    }

    @Test
    void findsNothingInARepositoryWithoutTests() throws IOException {
        write("README.md", "hello");
        write("SumTest.java", "class SumTest { @org.junit.Test void adds() {} }");
        write("package.json", "{\"scripts\": {\"test\": \"echo \\\"Error: no test specified\\\" && exit 1\"}}");
        assertThat(HarnessDetection.candidates(root)).isEmpty();
    }

    @Test
    void prefersATestsJavaThatNeedsNothingButAJdk() throws IOException {
        write("pom.xml", "<project/>");
        write("Tests.java", MAIN);
        assertThat(HarnessDetection.candidates(root)).extracting(Harness::shown).startsWith("java Tests.java");
    }

    @Test
    void compilesTestsThatLieApartFromTheirSources() throws IOException {
        write("src/main/java/a/Sum.java", "package a; class Sum {}");
        write("src/test/java/a/SumTest.java", "package a;\n" + MAIN);
        assertThat(HarnessDetection.candidates(root))
                .extracting(Harness::shown)
                .startsWith("java -cp /tmp/classes:. a.SumTest");
    }

    private void write(String file, String content) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
