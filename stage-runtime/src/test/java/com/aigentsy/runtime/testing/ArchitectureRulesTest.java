package com.aigentsy.runtime.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureRulesTest {

    private static final String FIXTURE = "com.aigentsy.runtime.testing.fixture";

    static Stream<String> rules() {
        return ArchitectureRules.all(FIXTURE).keySet().stream().filter(name -> !name.startsWith("services"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleFindsTheFixtureThatBreaksIt(String name) {
        ArchRule rule = Objects.requireNonNull(ArchitectureRules.all(FIXTURE).get(name));
        JavaClasses broken = new ClassFileImporter().importPackages(FIXTURE);

        assertThat(rule.evaluate(broken).hasViolation()).as(name).isTrue();
    }

    @Test
    void aServiceThatKnowsAnotherIsFound() {
        ArchRule rule = ArchitectureRules.servicesAreStrangers("com.aigentsy.scoring");
        JavaClasses broken = new ClassFileImporter().importClasses(com.aigentsy.scoring.fixture.NosyScore.class);

        assertThat(rule.evaluate(broken).hasViolation()).isTrue();
    }

    @Test
    void theRuntimeItselfHasNoCyclesAndNoFieldInjection() {
        JavaClasses runtime = ArchitectureRules.of("com.aigentsy.runtime");

        ArchitectureRules.noCycles("com.aigentsy.runtime").check(runtime);
        ArchitectureRules.noFieldInjection().check(runtime);
    }
}
