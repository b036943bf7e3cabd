package com.aigentsy.outcome.domain;

import com.aigentsy.events.Opportunity;
import com.aigentsy.events.OpportunityCompleted;
import com.aigentsy.events.Outcome;
import com.aigentsy.events.Price;
import com.aigentsy.judgement.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one ended opportunity adds to the learning tables. */
public record Ending(
        String opportunityId,
        String platform,
        Outcome outcome,
        String reason,
        List<Tally> tallies,
        List<LlmUse> llm,
        Optional<Money> wonValue) {

    public static Ending of(OpportunityCompleted completed) {
        Opportunity opportunity = completed.opportunity();
        Outcome outcome = completed.completion().outcome();
        return new Ending(
                opportunity.id(),
                opportunity.platform(),
                outcome,
                completed.completion().reason(),
                tallies(completed),
                LlmUse.of(completed.llmCalls()),
                outcome == Outcome.WON ? asked(completed) : Optional.empty());
    }

    /** Only a win and a loss say something about chances; what we skipped, rejected or failed says nothing. */
    public boolean isLabel() {
        return isLabel(outcome);
    }

    private static boolean isLabel(Outcome outcome) {
        return switch (outcome) {
            case WON, LOST -> true;
            case EXPIRED, WITHDRAWN, SUPERSEDED, SKIPPED, REJECTED, FAILED -> false;
        };
    }

    private static List<Tally> tallies(OpportunityCompleted completed) {
        Opportunity opportunity = completed.opportunity();
        var tallies = new ArrayList<Tally>();
        tallies.add(new Tally(Tally.PLATFORM, opportunity.platform()));
        tallies.add(new Tally(Tally.PLATFORM_TYPE, opportunity.platform() + "/" + opportunity.type()));
        tallies.add(new Tally(Tally.SOURCE, opportunity.source()));
        if (completed.completion().outcome() == Outcome.LOST) {
            tallies.add(new Tally(Tally.LOSS_REASON, completed.completion().reason()));
        }
        asked(completed)
                .filter(price -> isLabel(completed.completion().outcome()))
                .ifPresent(price -> tallies.add(new Tally(Tally.PRICE_BAND, PriceBand.of(price))));
        return tallies;
    }

    private static Optional<Money> asked(OpportunityCompleted completed) {
        return Optional.ofNullable(completed.price()).flatMap(Ending::money);
    }

    private static Optional<Money> money(Price price) {
        return Money.read(price.amount(), price.currency());
    }
}
