package com.aigentsy.execution.validation.harness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildFileChangeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    pom.xml        | <p><version>1</version></p>             | <p><version>2</version></p>
                    pom.xml        | <p></p>                                 | <p><dependencies><dependency>a</dependency></dependencies> </p>
                    package.json   | {"version": "1", "scripts": {}}         | {"version": "2", "main": "a.js", "scripts": {}}
                    package.json   | {"dependencies": {"a": "1"}, "x": 1}    | {"dependencies": {"a": "2"}, "x": 1}
                    Cargo.toml     | [dependencies]\\na = "1"                | [dependencies]\\na = "2"
                    pyproject.toml | [project]\\nversion = "1"               | [project]\\nversion = "2"
                    setup.cfg      | [metadata]\\nname = a                   | [metadata]\\nname = b
                    """)
    void ofTheProgramAloneDoesNotConcernTheTests(String name, String before, String after) {
        assertThat(BuildFileChange.concernsTests(name, before.translateEscapes(), after.translateEscapes()))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    pom.xml        | <p></p>                                 | <p><skipTests>true</skipTests></p>
                    pom.xml        | <p><version>1</version></p>             | <p><version>2</version><plugin>a</plugin></p>
                    package.json   | {"scripts": {"test": "jest"}}           | {"scripts": {"test": "true"}}
                    package.json   | {"x": 1}                                | {"x": 1, "jest": {"testMatch": []}}
                    Cargo.toml     | [package]\\nname = "a"                  | [package]\\nname = "a"\\n[lib]\\ntest = false
                    pyproject.toml | [project]\\nname = "a"                  | [project]\\nname = "a"\\n[tool.pytest.ini_options]\\naddopts = "-k x"
                    setup.cfg      | [metadata]\\nname = a                   | [metadata]\\nname = a\\n[tool:pytest]\\naddopts = -k x
                    Makefile       | test:\\n\\t./a                          | test:\\n\\t./b
                    go.mod         | module a                                | module b
                    """)
    void ofAnythingElseDoes(String name, String before, String after) {
        assertThat(BuildFileChange.concernsTests(name, before.translateEscapes(), after.translateEscapes()))
                .isTrue();
    }
}
