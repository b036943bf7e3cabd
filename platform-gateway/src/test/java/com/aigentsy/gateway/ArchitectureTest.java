package com.aigentsy.gateway;

import com.aigentsy.runtime.testing.ArchitectureRules;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    private static final String ROOT = "com.aigentsy.gateway";

    @TestFactory
    Stream<DynamicTest> thisServiceIsBuiltLikeTheHouse() {
        JavaClasses classes = ArchitectureRules.of(ROOT);
        return ArchitectureRules.all(ROOT).entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(classes)));
    }
}
