package com.aigentsy.execution;

import com.aigentsy.runtime.testing.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    private static final String ROOT = "com.aigentsy.execution";

    @TestFactory
    Stream<DynamicTest> thisServiceIsBuiltLikeTheHouse() {
        var classes = ArchitectureRules.of(ROOT);
        return ArchitectureRules.all(ROOT).entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(classes)));
    }
}
