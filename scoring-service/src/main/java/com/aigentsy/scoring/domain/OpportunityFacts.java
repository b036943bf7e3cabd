package com.aigentsy.scoring.domain;

import com.aigentsy.events.Opportunity;
import com.aigentsy.judgement.Money;
import com.aigentsy.judgement.routing.CapabilityTable;
import com.aigentsy.judgement.routing.Payment;
import com.aigentsy.judgement.routing.RoutingFacts;
import com.aigentsy.judgement.scoring.ScoringFacts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the facts that models and routing ask for off an opportunity, as they stand at {@code now}. */
record OpportunityFacts(Opportunity opportunity, Instant now) {

    ScoringFacts scoring(@Nullable String performerType) {
        return new ScoringFacts(
                opportunity.type(),
                opportunity.platform(),
                opportunity.urgency(),
                opportunity.dimension(),
                value(),
                age(),
                CapabilityTable.confidence(opportunity.type()),
                performerType);
    }

    RoutingFacts routing(double probability) {
        return new RoutingFacts(
                opportunity.type(),
                opportunity.platform(),
                opportunity.selection().namedByPerson(),
                value(),
                probability,
                payment(),
                LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    /** A bounty goes to who has done the work; everything else is agreed before. */
    private Payment payment() {
        return opportunity.labels().stream()
                        .anyMatch(label -> label.toLowerCase(Locale.ROOT).contains("bounty"))
                ? Payment.BOUNTY
                : Payment.ON_ACCEPTANCE;
    }

    /** How long ago the listing was read. */
    Duration sightingAge() {
        return Duration.between(opportunity.provenance().fetchedAt(), now);
    }

    /** Unknown too where the currency is none that ISO 4217 knows: what cannot be compared has no value here. */
    private @Nullable Money value() {
        BigDecimal value = opportunity.value();
        String currency = opportunity.currency();
        return value == null || currency == null
                ? null
                : Money.read(value, currency).orElse(null);
    }

    /** A listing dated in the future, by a clock that is ahead of ours, is brand new. */
    private @Nullable Duration age() {
        Instant created = opportunity.createdAt();
        if (created == null) {
            return null;
        }
        var age = Duration.between(created, now);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
