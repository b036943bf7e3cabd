package com.aigentsy.execution.domain.state;

import com.aigentsy.events.Digests;
import com.aigentsy.events.Price;
import java.time.Instant;

/** Priced, and left to the user to do: shown among the approvals until it expires. */
public record HandedOver(Price price, Instant expiresAt) implements Decidable {

    @Override
    public WorkSoFar soFar() {
        return WorkSoFar.priced(price);
    }

    @Override
    public String contentSha256() {
        return Digests.sha256("hand-over %s %s".formatted(price.amount().toPlainString(), price.currency()));
    }

    @Override
    public Ended expire() {
        return end(Ending.expired("hand_over_expired", "nobody took it up before " + expiresAt));
    }
}
