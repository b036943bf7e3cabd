package com.aigentsy.gateway.effect.model;

import com.aigentsy.gateway.effect.Step;

/** A request that has left and that the platform has not carried out; the sender is nobody once the connection is gone. */
record Request(int sender, Step step) implements Comparable<Request> {

    static final int NOBODY = -1;

    Request cut() {
        return new Request(NOBODY, step);
    }

    @Override
    public int compareTo(Request other) {
        return sender != other.sender ? Integer.compare(sender, other.sender) : step.compareTo(other.step);
    }
}
