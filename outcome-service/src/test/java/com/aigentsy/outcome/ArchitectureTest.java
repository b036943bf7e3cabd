package com.aigentsy.outcome;

import com.aigentsy.runtime.testing.ArchitectureRules;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final String ROOT = "com.aigentsy.outcome";
    private static final Map<String, ArchRule> RULES = ArchitectureRules.all(ROOT);
    private static final JavaClasses CLASSES = ArchitectureRules.of(ROOT);

    static Stream<String> rules() {
        return RULES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void followsTheRulesOfTheHouse(String rule) {
        RULES.get(rule).check(CLASSES);
    }
}
