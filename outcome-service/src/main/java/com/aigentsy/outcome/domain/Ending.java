package com.aigentsy.outcome.domain;

import com.aigentsy.events.EventAttributes;
import com.aigentsy.events.Opportunity;
import com.aigentsy.events.OpportunityCompleted;
import com.aigentsy.events.Outcome;
import com.aigentsy.events.Price;
import com.aigentsy.events.Score;
import com.aigentsy.events.Submission;
import com.aigentsy.judgement.Money;
import com.aigentsy.judgement.learning.Maturity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one ended opportunity adds to the learning tables. */
public record Ending(
        String opportunityId,
        String platform,
        Outcome outcome,
        String reason,
        Instant completedAt,
        List<Tally> tallies,
        List<LlmUse> llm,
        Optional<Money> wonValue,
        Optional<Taught> taught) {

    public Ending {
        tallies = List.copyOf(tallies);
        llm = List.copyOf(llm);
    }

    /** A lesson, and when it counts: silence is no refusal before the platform's time to answer is over. */
    public record Taught(Lesson lesson, Instant maturedAt) {}

    public static Ending of(EventAttributes attributes, OpportunityCompleted completed) {
        Opportunity opportunity = completed.opportunity();
        Outcome outcome = completed.completion().outcome();
        Optional<Taught> taught =
                Lesson.of(completed).map(lesson -> new Taught(lesson, maturedAt(attributes.time(), completed)));
        return new Ending(
                opportunity.id(),
                opportunity.platform(),
                outcome,
                completed.completion().reason(),
                completed.completion().completedAt(),
                new Count(completed, attributes.time(), taught).tallies(),
                LlmUse.of(completed.llmCalls()),
                outcome == Outcome.WON ? asked(completed) : Optional.empty(),
                taught);
    }

    private static Instant maturedAt(Instant said, OpportunityCompleted completed) {
        Submission submission = completed.submission();
        if (completed.completion().outcome() != Outcome.EXPIRED || submission == null) {
            return said;
        }
        Instant answered = submission
                .submittedAt()
                .plus(Maturity.window(completed.opportunity().platform()));
        return answered.isAfter(said) ? answered : said;
    }

    private static Optional<Money> asked(OpportunityCompleted completed) {
        return Optional.ofNullable(completed.price()).flatMap(Ending::money);
    }

    private static Optional<Money> money(Price price) {
        return Money.read(price.amount(), price.currency());
    }

    /** The counters it moves. Forecasts are counted when the answer is in, which is seldom after the ending. */
    private record Count(OpportunityCompleted completed, Instant said, Optional<Taught> taught) {

        List<Tally> tallies() {
            Opportunity opportunity = completed.opportunity();
            var tallies = new ArrayList<Tally>();
            tallies.add(tally(Tally.PLATFORM, opportunity.platform()));
            tallies.add(tally(Tally.PLATFORM_TYPE, opportunity.platform() + "/" + opportunity.type()));
            tallies.add(tally(Tally.SOURCE, opportunity.source()));
            tallies.add(new Tally(Tally.SPEND, opportunity.platform(), outcome(), spent()));
            if (completed.completion().outcome() == Outcome.LOST) {
                tallies.add(tally(Tally.LOSS_REASON, completed.completion().reason()));
            }
            if (completed.completion().outcome() == Outcome.WON
                    || completed.completion().outcome() == Outcome.LOST) {
                asked(completed).ifPresent(price -> tallies.add(tally(Tally.PRICE_BAND, PriceBand.of(price))));
            }
            tallies.addAll(forecasts());
            return tallies;
        }

        private List<Tally> forecasts() {
            var tallies = new ArrayList<Tally>();
            Score score = completed.score();
            if (score != null) {
                tallies.add(Forecasts.score(score, completed.completion().completedAt()));
            }
            taught.filter(each -> !each.maturedAt().isAfter(said))
                    .ifPresent(each -> tallies.addAll(Forecasts.against(each.lesson(), outcome())));
            return tallies;
        }

        private long spent() {
            return LlmUse.of(completed.llmCalls()).stream()
                    .mapToLong(LlmUse::nanoUsd)
                    .sum();
        }

        private Tally tally(String table, String key) {
            return new Tally(table, key, outcome());
        }

        private String outcome() {
            return Words.of(completed.completion().outcome());
        }
    }
}
