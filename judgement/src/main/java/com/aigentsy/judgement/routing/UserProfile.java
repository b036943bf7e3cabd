package com.aigentsy.judgement.routing;

import java.util.Set;

/** The user as somebody who may do the work: what they do, whether they want to be offered it, how much more fits in. */
public record UserProfile(Set<String> types, boolean consents, int freeSlots) {

    public UserProfile {
        types = Set.copyOf(types);
    }

    /** Nobody said anything about themselves, so nothing is handed to them. */
    public static UserProfile unknown() {
        return new UserProfile(Set.of(), false, 0);
    }
}
