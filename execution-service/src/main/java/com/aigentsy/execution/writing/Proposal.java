package com.aigentsy.execution.writing;

import com.aigentsy.events.Price;
import com.aigentsy.events.Solution.Message;
import com.aigentsy.judgement.pricing.PostedPrice;

/** The whole text: what a model wrote, the price as policy has it, and, whatever the model says, that AI helped. */
public final class Proposal {

    private Proposal() {}

    public static Message of(Draft draft, Price price) {
        return new Message(draft.subject().strip(), draft.body() + asked(price));
    }

    private static String asked(Price price) {
        return price.amount().signum() == 0
                ? ""
                : "\n\nPrice: %s %s%s"
                        .formatted(
                                price.amount().stripTrailingZeros().toPlainString(),
                                price.currency(),
                                price.model().equals(PostedPrice.NAME) ? ", as posted." : ".");
    }
}
