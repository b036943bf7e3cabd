package com.aigentsy.pipeline.crash;

import java.util.List;

/** Whether a point was met, what was seen of it, and what it answered wrongly. */
record Happened(boolean met, String what, List<String> breaches) {

    static Happened met(String what) {
        return new Happened(true, what, List.of());
    }

    static Happened missed(String what) {
        return new Happened(false, what, List.of());
    }

    /** It happened, and this had to be so. */
    Happened must(boolean held, String otherwise) {
        return held ? this : new Happened(met, what, List.of(otherwise));
    }
}
