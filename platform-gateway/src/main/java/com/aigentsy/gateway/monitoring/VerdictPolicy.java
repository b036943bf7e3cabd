package com.aigentsy.gateway.monitoring;

import com.aigentsy.events.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From the state of a pull request to a verdict. Merged is won, closed is lost, a month of silence is expired. */
public final class VerdictPolicy {

    /** GitHub's maturity window in the learning rules. */
    static final Duration SILENCE = Duration.ofDays(30);

    private VerdictPolicy() {}

    /** @param since when the revision at hand was handed in; remarks before it were for an earlier one */
    public static Verdict of(PullState state, Instant since, Instant now) {
        return second(state, since.truncatedTo(ChronoUnit.SECONDS), now);
    }

    /** GitHub tells time in whole seconds, so a remark of the same second may be an answer. */
    private static Verdict second(PullState state, Instant since, Instant now) {
        if (state.mergedAt() != null) {
            return new Verdict.Ended(Outcome.WON, "merged", "merged", state.mergedAt(), person(state.mergedBy()));
        }
        if (!state.open()) {
            LossReasons.Loss loss = LossReasons.from(state.remarks(), since);
            return new Verdict.Ended(Outcome.LOST, loss.reason(), loss.detail(), null, "maintainer");
        }
        Optional<PullState.Remark> asked = state.remarks().stream()
                .filter(remark -> remark.maintainer() && remark.asksForChanges())
                .filter(remark -> !remark.at().isBefore(since))
                .max(Comparator.comparing(PullState.Remark::at));
        return asked.<Verdict>map(Verdict.ChangesAsked::new).orElseGet(() -> silent(state.updatedAt(), now));
    }

    /** For a look that showed no change. */
    public static Verdict silent(Instant lastChange, Instant now) {
        return now.isBefore(lastChange.plus(SILENCE))
                ? new Verdict.StillOpen()
                : new Verdict.Ended(
                        Outcome.EXPIRED, "ghosted", "no reaction since " + lastChange, null, "platform-gateway");
    }

    /** For a pull request that the platform knows no more: the repository or the account went away. */
    public static Verdict.Ended gone() {
        return new Verdict.Ended(Outcome.LOST, LossReasons.NO_FEEDBACK, "the pull request is gone", null, "maintainer");
    }

    private static String person(@Nullable String login) {
        return login == null ? "maintainer" : login;
    }
}
