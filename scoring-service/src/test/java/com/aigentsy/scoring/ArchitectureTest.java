package com.aigentsy.scoring;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.aigentsy.runtime.testing.ArchitectureRules;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    private static final String ROOT = "com.aigentsy.scoring";

    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfTheHouse() {
        JavaClasses classes = ArchitectureRules.of(ROOT).that(not(resideInAPackage("..fixture..")));
        return ArchitectureRules.all(ROOT).entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(classes)));
    }
}
