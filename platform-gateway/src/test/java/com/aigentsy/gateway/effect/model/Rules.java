package com.aigentsy.gateway.effect.model;

/**
 * What the world of one search is like.
 *
 * @param oneOpenPerHead the platform refuses a second open pull request from the same branch, as GitHub does
 * @param punctual whatever the platform does with a request it does and shows within the settle time after the
 *     connection has ended; without this, requests are carried out and listed arbitrarily late
 * @param faults how much may go wrong in one history
 */
record Rules(boolean oneOpenPerHead, boolean punctual, int faults, Weakening weakening) {

    /** A platform that tells duplicates apart may be as late as it likes. */
    static Rules github(int faults) {
        return new Rules(true, false, faults, Weakening.NONE);
    }

    /** A platform that carries out every request it gets has to be punctual; reading back is all there is. */
    static Rules plain(int faults) {
        return new Rules(false, true, faults, Weakening.NONE);
    }

    Rules without(Weakening part) {
        return new Rules(oneOpenPerHead, punctual, faults, part);
    }

    boolean fence() {
        return !lacks(Weakening.NO_FENCE);
    }

    boolean lacks(Weakening part) {
        return weakening == part;
    }
}
