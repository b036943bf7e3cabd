package com.aigentsy.judgement.routing;

import java.time.LocalDate;
import java.util.Set;

/**
 * What we may do on a platform and which types of work we can hand in there, with the source of the rule and the day it
 * must be reviewed; after that day it falls back to drafting.
 */
public record PlatformPolicy(
        String platform, Autonomy autonomy, Set<String> deliverable, String source, LocalDate reviewBy) {

    public PlatformPolicy {
        deliverable = Set.copyOf(deliverable);
    }

    public Autonomy autonomyOn(LocalDate day) {
        boolean expired = day.isAfter(reviewBy);
        return expired && autonomy.compareTo(Autonomy.DRAFT) > 0 ? Autonomy.DRAFT : autonomy;
    }
}
