package com.aigentsy.gateway.monitoring;

import com.aigentsy.events.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From the state of a pull request to a verdict. Merged is won, closed is lost, a month of silence is expired. */
public final class VerdictPolicy {

    /** GitHub's maturity window in the learning rules. */
    static final Duration SILENCE = Duration.ofDays(30);

    private VerdictPolicy() {}

    /**
     * @param since when the revision at hand was handed in; a reason to close it is none for an earlier one
     * @param passedOn what needs no passing on again
     */
    public static Verdict of(PullState state, Instant since, PassedOn passedOn, Instant now) {
        if (state.mergedAt() != null) {
            return new Verdict.Ended(Outcome.WON, "merged", "merged", state.mergedAt(), person(state.mergedBy()));
        }
        if (!state.open()) {
            LossReasons.Loss loss = LossReasons.from(state.remarks(), inWholeSeconds(since));
            return new Verdict.Ended(Outcome.LOST, loss.reason(), loss.detail(), null, "maintainer");
        }
        List<PullState.Remark> said = state.remarks().stream()
                .filter(remark -> remark.maintainer() && !passedOn.has(remark))
                .toList();
        return said.stream().anyMatch(PullState.Remark::asksForChanges)
                ? new Verdict.ChangesAsked(said)
                : silent(state.updatedAt(), now);
    }

    /** As GitHub tells time, so a remark of the same second may be an answer. */
    private static Instant inWholeSeconds(Instant since) {
        return since.truncatedTo(ChronoUnit.SECONDS);
    }

    /** For a look that showed no change. */
    public static Verdict silent(Instant lastChange, Instant now) {
        return now.isBefore(lastChange.plus(SILENCE))
                ? new Verdict.StillOpen()
                : new Verdict.Ended(
                        Outcome.EXPIRED, "ghosted", "no reaction since " + lastChange, null, "platform-gateway");
    }

    /** Of a pull request that we closed ourselves: that it is closed is nobody's verdict on the work. */
    static Verdict withdrawn(Verdict seen) {
        return seen instanceof Verdict.Ended ended && ended.outcome() == Outcome.LOST
                ? new Verdict.Ended(Outcome.WITHDRAWN, "given_up", "withdrawn with a comment", null, "operator")
                : seen;
    }

    /** For a pull request that the platform knows no more: the repository or the account went away. */
    public static Verdict.Ended gone() {
        return new Verdict.Ended(Outcome.LOST, LossReasons.NO_FEEDBACK, "the pull request is gone", null, "maintainer");
    }

    private static String person(@Nullable String login) {
        return login == null ? "maintainer" : login;
    }
}
