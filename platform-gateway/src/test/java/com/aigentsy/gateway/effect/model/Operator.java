package com.aigentsy.gateway.effect.model;

/** Where the switch stands: it is thrown once, answers once nothing is leaving, and is opened again once. */
enum Operator {
    OPEN,
    THROWN,
    ANSWERED,
    REOPENED;

    boolean open() {
        return this == OPEN || this == REOPENED;
    }
}
