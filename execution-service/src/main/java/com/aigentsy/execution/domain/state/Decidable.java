package com.aigentsy.execution.domain.state;

import com.aigentsy.events.Price;
import java.time.Instant;

/** A state in which a person decides, until {@code expiresAt}; the hash says about what exactly. */
public sealed interface Decidable extends ExecutionState permits AwaitingApproval, HandedOver {

    Price price();

    Instant expiresAt();

    String contentSha256();

    Ended expire();
}
