package com.aigentsy.discovery.domain;

import com.aigentsy.discovery.domain.Verdict.Eligible;
import com.aigentsy.discovery.domain.Verdict.Filtered;
import com.aigentsy.discovery.domain.money.Price;
import java.util.Optional;

/**
 * Which listings are work for us. First what the listing itself says, then, only for those that pass, what the platform
 * says on closer look. An unknown price is no reason here; Score deals with it.
 */
public final class EligibilityPolicy {

    private EligibilityPolicy() {}

    public static Verdict onSight(Listing listing, Price price, boolean namedByPerson) {
        return byState(listing.state())
                .or(() -> byWords(listing, price))
                .or(() -> namedByPerson ? Optional.empty() : byOffer(listing, price))
                .map(Verdict.class::cast)
                .orElseGet(Eligible::new);
    }

    public static Verdict onCloserLook(Findings findings) {
        Optional<Filtered> forbidden = findings.statements().stream()
                .flatMap(statement -> AiContributions.forbiddenBy(statement)
                        .map(words -> new Filtered(FilterReason.AI_FORBIDDEN, statement.path() + ": " + words))
                        .stream())
                .findFirst();
        return forbidden
                .or(() -> findings.closedSince()
                        ? filtered(FilterReason.CLOSED, "the issue was closed after it was listed")
                        : Optional.empty())
                .or(() -> findings.linkedPullRequests().stream()
                        .findFirst()
                        .map(url -> new Filtered(FilterReason.LINKED_PULL_REQUEST, url)))
                .map(Verdict.class::cast)
                .orElseGet(Eligible::new);
    }

    private static Optional<Filtered> byState(Listing.State state) {
        if (state.pullRequest()) {
            return filtered(FilterReason.PULL_REQUEST, "this is a pull request, not an issue");
        }
        if (!state.open()) {
            return filtered(FilterReason.CLOSED, "the issue is closed");
        }
        if (state.locked()) {
            return filtered(FilterReason.LOCKED, "the conversation is locked");
        }
        return state.assigned() ? filtered(FilterReason.ASSIGNED, "somebody is assigned") : Optional.empty();
    }

    private static Optional<Filtered> byWords(Listing listing, Price price) {
        String words = listing.title() + "\n" + String.join("\n", listing.labels()) + "\n" + listing.body();
        return ScamSigns.in(words)
                .map(found -> new Filtered(FilterReason.SCAM, found))
                .or(() -> JobSigns.in(listing, price).map(found -> new Filtered(FilterReason.FULL_TIME_JOB, found)))
                .or(() -> UnpaidSigns.in(listing).map(found -> new Filtered(FilterReason.UNPAID, found)));
    }

    private static Optional<Filtered> byOffer(Listing listing, Price price) {
        return price.known() || HelpWanted.asks(listing)
                ? Optional.empty()
                : filtered(FilterReason.NOT_AN_OFFER, "no price, and no label that asks for help");
    }

    private static Optional<Filtered> filtered(FilterReason reason, String detail) {
        return Optional.of(new Filtered(reason, detail));
    }
}
