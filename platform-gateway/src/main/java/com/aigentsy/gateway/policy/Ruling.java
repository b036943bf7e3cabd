package com.aigentsy.gateway.policy;

/** What the policy says about one offer. */
public sealed interface Ruling {

    record Send() implements Ruling {}

    /** A person may hand it in; we must not. */
    record Prepare(String reason) implements Ruling {}

    /** Nobody should hand this in. {@code reason} is a slug. */
    record Refuse(String reason, String detail) implements Ruling {}
}
