package com.aigentsy.execution.writing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known to be true about the user. Without facts nothing is written in their name. */
public record Profile(@Nullable String name, List<Fact> facts) {

    public Profile {
        facts = List.copyOf(facts);
    }

    /** Something true about them, where that can be checked, and the id a text names it by. */
    public record Fact(String id, String says, String evidence) {}

    public static Profile unknown() {
        return new Profile(null, List.of());
    }

    Optional<Fact> fact(String id) {
        return facts.stream().filter(fact -> fact.id().equals(id)).findFirst();
    }
}
