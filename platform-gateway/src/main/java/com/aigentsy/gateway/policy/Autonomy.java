package com.aigentsy.gateway.policy;

/** How much the user lets us do at a platform. */
public enum Autonomy {
    /** Nothing leaves, nothing is asked of anybody but to look. */
    OBSERVE,
    /** Prepared for a person, who hands it in. */
    DRAFT,
    /** Sent once a person has approved it. */
    APPROVE,
    /** Sent within the caps, also where the approval was given by a rule. */
    AUTO;

    public boolean sends() {
        return this == APPROVE || this == AUTO;
    }
}
