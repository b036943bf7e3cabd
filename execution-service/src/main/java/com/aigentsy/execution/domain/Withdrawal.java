package com.aigentsy.execution.domain;

import com.aigentsy.events.Outcome;
import com.aigentsy.events.Plan;
import com.aigentsy.events.Solution.Message;
import com.aigentsy.execution.domain.state.AwaitingApproval;
import com.aigentsy.execution.domain.state.Ending;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Giving up politely: a few words below a pull request whose review we cannot answer, and its end; a person approves them
 * like every other act. The words that are sent are ours: nothing a stranger or a model wrote is in them.
 */
public final class Withdrawal {

    public static final String ROUNDS_USED = "rounds_used";

    /** Nothing to answer is no reason to leave: a person may ask what is meant. */
    public static final String NO_WORDS = "no_words";

    private static final String CLOSING =
            "So we are closing this pull request instead of taking more of your time. What is of use in it may be taken.";
    private static final String DISCLOSURE = "AI helped to write this change, and a person decided to close it.";

    private Withdrawal() {}

    /** Empty where the pull request had better stand, and where it was a person or the platform that ended the revision. */
    public static Optional<AwaitingApproval> of(Rework rework, Ending why, Instant until) {
        return words(rework, why).map(words -> offer(rework, why, until, words));
    }

    private static Optional<String> words(Rework rework, Ending why) {
        if (why.outcome() == Outcome.REJECTED && why.decidedBy().equals(Ending.POLICY)) {
            return Optional.of("This repository does not want contributions that AI helped to write, and this is one.");
        }
        boolean ours = why.outcome() == Outcome.FAILED && !why.reason().equals(NO_WORDS);
        return ours ? Optional.of("Thank you for the review. " + failed(rework, why)) : Optional.empty();
    }

    private static String failed(Rework rework, Ending why) {
        return switch (why.reason()) {
            case ROUNDS_USED -> {
                int answered = rework.rounds() - 1;
                yield "After %d round%s the change is still not what you need."
                        .formatted(answered, answered == 1 ? "" : "s");
            }
            case "validation_failed", "no_tests" ->
                "We tried to do what it asks for, but no version of the change that does so passed the tests.";
            default -> "We tried to do what it asks for, but have no version of the change that we can stand by.";
        };
    }

    private static AwaitingApproval offer(Rework rework, Ending why, Instant until, String words) {
        var plan = new Plan("close the pull request, because " + why.reason() + ": " + why.detail(), List.of());
        String subject = "Close the pull request: " + rework.change().prTitle();
        var message = new Message(subject, words + " " + CLOSING + "\n\n" + DISCLOSURE);
        return rework.standing().withdraw(plan, message, until);
    }
}
