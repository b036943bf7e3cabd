package com.aigentsy.discovery;

import com.aigentsy.runtime.testing.ArchitectureRules;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    private static final String ROOT = "com.aigentsy.discovery";

    @TestFactory
    Stream<DynamicTest> theHouseIsBuiltByItsRules() {
        var classes = ArchitectureRules.of(ROOT);
        return ArchitectureRules.all(ROOT).entrySet().stream()
                .map(Map.Entry::copyOf)
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(classes)));
    }
}
