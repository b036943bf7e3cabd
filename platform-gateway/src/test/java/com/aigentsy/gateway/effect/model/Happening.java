package com.aigentsy.gateway.effect.model;

/** Something that can happen next. {@code fair} is what goes on happening once nothing fails any more. */
record Happening(String what, boolean fair, World next) {

    static Happening fair(String what, World next) {
        return new Happening(what, true, next);
    }

    /** Not a failure, but nobody has to count on it. */
    static Happening free(String what, World next) {
        return new Happening(what, false, next);
    }
}
