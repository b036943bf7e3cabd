package com.aigentsy.runtime.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.producer.Producer;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** How this house is built, as rules every service checks itself against; each is proven on a fixture that breaks it. */
public final class ArchitectureRules {

    private static final List<String> ADAPTERS =
            List.of("kafka", "postgres", "llm", "github", "rest", "git", "sandbox");
    private static final List<String> SERVICES = List.of("discovery", "scoring", "execution", "gateway", "outcome");

    private ArchitectureRules() {}

    /** The classes of one service, without its tests. */
    public static JavaClasses of(String packageName) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(packageName);
    }

    /** Every rule by its name, for the package of one service. */
    public static Map<String, ArchRule> all(String root) {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("the domain depends on the JDK, events and judgement only", domainIsPlain());
        rules.put("deciding knows no clock, chance or system", decidingIsPure());
        rules.put("adapters do not know each other", adaptersAreStrangers(root));
        rules.put("only wiring creates stages", onlyWiringCreatesStages());
        rules.put("only the outbox publishes", onlyTheOutboxPublishes());
        rules.put("consumers hold nothing but @Incoming", consumersOnlyConsume());
        rules.put("services do not know each other", servicesAreStrangers(root));
        rules.put("packages have no cycles", noCycles(root));
        rules.put("nothing is injected into fields", noFieldInjection());
        rules.put("nobody subscribes by hand", nobodySubscribes());
        return rules;
    }

    static ArchRule domainIsPlain() {
        return noClasses()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .dependOnClassesThat(not(resideInAnyPackage(
                        "java..",
                        "org.jspecify.annotations",
                        "com.aigentsy.events..",
                        "com.aigentsy.judgement..",
                        "..domain..")))
                .allowEmptyShould(true);
    }

    static ArchRule decidingIsPure() {
        return noClasses()
                .that(are(resideInAPackage("..domain..").or(simpleNameEndingWith("Policy"))))
                .should()
                .callMethodWhere(impure())
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaCall<?>> impure() {
        return DescribedPredicate.describe("the call asks the clock, chance or the system", call -> {
            JavaClass owner = call.getTargetOwner();
            String name = call.getTarget().getName();
            boolean asksNow = name.equals("now")
                    && owner.getPackageName().equals("java.time")
                    && call.getTarget().getRawParameterTypes().isEmpty();
            boolean chance = owner.isEquivalentTo(Random.class)
                    || owner.isEquivalentTo(ThreadLocalRandom.class)
                    || owner.isEquivalentTo(Math.class) && name.equals("random")
                    || owner.isEquivalentTo(UUID.class) && name.equals("randomUUID");
            return asksNow || chance || owner.isEquivalentTo(Clock.class) || owner.isEquivalentTo(System.class);
        });
    }

    static ArchRule adaptersAreStrangers(String root) {
        return slices().matching(root + ".(*)..")
                .namingSlices("$1")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(not(inAdapter(root)), DescribedPredicate.alwaysTrue())
                .ignoreDependency(DescribedPredicate.alwaysTrue(), not(inAdapter(root)))
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> inAdapter(String root) {
        return resideInAnyPackage(
                ADAPTERS.stream().map(name -> root + "." + name + "..").toArray(String[]::new));
    }

    static ArchRule onlyWiringCreatesStages() {
        return noClasses()
                .that(not(simpleNameEndingWith("Wiring")))
                .should()
                .callConstructorWhere(DescribedPredicate.describe(
                        "a stage is created",
                        call -> call.getTargetOwner().getSimpleName().endsWith("Stage")
                                && !call.getOriginOwner().equals(call.getTargetOwner())))
                .allowEmptyShould(true);
    }

    static ArchRule onlyTheOutboxPublishes() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("com.aigentsy.runtime")
                .should()
                .dependOnClassesThat(are(DescribedPredicate.describe(
                        "producers or emitters",
                        type -> type.isAssignableTo(Producer.class) || type.isAssignableTo(Emitter.class))))
                .allowEmptyShould(true);
    }

    static ArchRule consumersOnlyConsume() {
        return methods()
                .that()
                .areDeclaredInClassesThat(resideInAPackage("..kafka..").and(simpleNameEndingWith("Consumer")))
                .and()
                .areNotPrivate()
                .should()
                .beAnnotatedWith(Incoming.class)
                .allowEmptyShould(true);
    }

    static ArchRule servicesAreStrangers(String root) {
        String[] others = SERVICES.stream()
                .map(name -> "com.aigentsy." + name)
                .filter(name -> !name.equals(root))
                .map(name -> name + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others);
    }

    static ArchRule noCycles(String root) {
        return slices().matching(root + ".(**)").should().beFreeOfCycles().allowEmptyShould(true);
    }

    static ArchRule noFieldInjection() {
        return fields().should().notBeAnnotatedWith(Inject.class).allowEmptyShould(true);
    }

    static ArchRule nobodySubscribes() {
        return noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "a Uni is subscribed by hand",
                        call -> call.getTarget().getName().equals("subscribe")
                                && call.getTargetOwner().isAssignableTo(Uni.class)));
    }
}
