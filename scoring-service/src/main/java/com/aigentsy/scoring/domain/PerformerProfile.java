package com.aigentsy.scoring.domain;

import com.aigentsy.judgement.routing.UserProfile;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who the user is and what work they want to be offered. What they did not say is absent, and then nothing is handed to
 * them. {@code trade} is the word legacy-v1 knows them by; facts are only what somebody can check.
 */
public record PerformerProfile(
        @Nullable String name,
        @Nullable String trade,
        @Nullable List<String> skills,
        @Nullable Capacity capacity,
        @Nullable Consent consent,
        @Nullable List<Fact> facts,
        @Nullable Address address) {

    public static final Set<String> TRADES = Set.of("software_development", "marketing", "design", "consulting");

    /** How many pieces of work fit in beside what they have. */
    public record Capacity(@Nullable Integer freeSlots) {}

    /** {@code offers}: they want work to be handed to them. */
    public record Consent(@Nullable Boolean offers) {}

    /** Something true about them, and where that can be checked. */
    public record Fact(String says, String evidence) {}

    /** The postal address that commercial mail has to carry. */
    public record Address(
            String street, String city, @Nullable String postalCode, String country) {}

    public static PerformerProfile unknown() {
        return new PerformerProfile(null, null, null, null, null, null, null);
    }

    public UserProfile user() {
        return new UserProfile(
                Set.copyOf(Objects.requireNonNullElse(skills, List.of())),
                consent != null && Boolean.TRUE.equals(consent.offers()),
                capacity == null ? 0 : Objects.requireNonNullElse(capacity.freeSlots(), 0));
    }
}
