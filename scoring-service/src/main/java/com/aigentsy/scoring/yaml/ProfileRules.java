package com.aigentsy.scoring.yaml;

import com.aigentsy.scoring.domain.PerformerProfile;
import com.aigentsy.scoring.domain.PerformerProfile.Address;
import com.aigentsy.scoring.domain.PerformerProfile.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a profile must keep to, each breach named by its field. */
final class ProfileRules {

    private static final int MOST_SLOTS = 1_000;
    private static final String SLUG = "[a-z][a-z0-9_]{0,59}";

    private ProfileRules() {}

    static List<String> problems(PerformerProfile profile) {
        var problems = new ArrayList<String>();
        require(profile.name() == null || !profile.name().isBlank(), "name is empty", problems);
        require(
                profile.trade() == null || PerformerProfile.TRADES.contains(profile.trade()),
                "trade is one of " + new TreeSet<>(PerformerProfile.TRADES),
                problems);
        skills(Objects.requireNonNullElse(profile.skills(), List.of()), problems);
        require(
                profile.capacity() == null || isInRange(profile.capacity().freeSlots()),
                "capacity.free_slots is a number from 0 to " + MOST_SLOTS,
                problems);
        require(
                profile.consent() == null || profile.consent().offers() != null,
                "consent.offers is true or false",
                problems);
        facts(Objects.requireNonNullElse(profile.facts(), List.of()), problems);
        address(profile.address(), problems);
        return problems;
    }

    private static void skills(List<@Nullable String> skills, List<String> problems) {
        for (int i = 0; i < skills.size(); i++) {
            String skill = skills.get(i);
            require(
                    skill != null && skill.matches(SLUG),
                    "skills[%d] is a type of work such as software_development".formatted(i),
                    problems);
        }
    }

    private static void facts(List<@Nullable Fact> facts, List<String> problems) {
        for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.get(i);
            require(fact != null && isSaid(fact.says()), "facts[%d].says is missing".formatted(i), problems);
            require(
                    fact != null && isSaid(fact.evidence()),
                    "facts[%d].evidence is missing: where can it be checked?".formatted(i),
                    problems);
        }
    }

    private static void address(@Nullable Address address, List<String> problems) {
        if (address != null) {
            require(isSaid(address.street()), "address.street is missing", problems);
            require(isSaid(address.city()), "address.city is missing", problems);
            require(isSaid(address.country()), "address.country is missing", problems);
        }
    }

    private static boolean isInRange(@Nullable Integer slots) {
        return slots != null && slots >= 0 && slots <= MOST_SLOTS;
    }

    private static boolean isSaid(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static void require(boolean kept, String problem, List<String> problems) {
        if (!kept) {
            problems.add(problem);
        }
    }
}
