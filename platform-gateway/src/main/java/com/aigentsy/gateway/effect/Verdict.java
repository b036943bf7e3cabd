package com.aigentsy.gateway.effect;

import java.time.Instant;

/** What an answer means for the effect. */
public sealed interface Verdict {

    record Accepted() implements Verdict {}

    /** The platform says no, and has done nothing. {@code reason} is a slug. */
    record Refused(String reason, String detail) implements Verdict {}

    /** Nothing was done, because one part of the platform has not seen yet what another one has just taken. */
    record TooEarly(String reason, String detail) implements Verdict {}

    /** Something of this name is there already: look for it. */
    record Exists(String detail) implements Verdict {}

    /** Nothing was done, and the platform wants quiet until then. */
    record Limited(Instant until, String detail) implements Verdict {}

    /** Nothing was done, because nothing arrived. */
    record NotSent(String detail) implements Verdict {}

    /** Nothing was done: the token is not valid. Only the operator can help. */
    record Unauthorized(String detail) implements Verdict {}

    /** May have been done. */
    record Unclear(String detail) implements Verdict {}
}
