package com.aigentsy.local.forge.maintainer;

import com.aigentsy.local.forge.pulls.Desk;
import com.aigentsy.local.forge.store.Issue;
import com.aigentsy.local.forge.store.MaintainerRules.Round;
import com.aigentsy.local.forge.store.Remark;
import java.util.List;
import java.util.Objects;

/** How far the review of a pull request is: one round per answer, a new head being the answer to the last round. */
record Reviewing(List<Round> rounds, List<Remark.Review> asked) {

    static final String CHANGES_REQUESTED = "CHANGES_REQUESTED";

    sealed interface Next {}

    record Ask(Round round) implements Next {}

    /** The last round is not answered yet. */
    record Wait() implements Next {}

    record Close() implements Next {}

    /** Reviewed, or nothing to review: the rule decides. */
    record Decide() implements Next {}

    static Reviewing of(Desk desk, Issue issue, List<Round> rounds) {
        String owner = desk.project(issue).owner();
        List<Remark.Review> asked = desk.store().remarks(issue).stream()
                .filter(remark -> remark.user().equals(owner))
                .map(Remark::review)
                .filter(Objects::nonNull)
                .filter(review -> review.state().equals(CHANGES_REQUESTED))
                .toList();
        return new Reviewing(rounds, asked);
    }

    Next next(String head) {
        if (!asked.isEmpty() && asked.getLast().commit().equals(head)) {
            return new Wait();
        }
        if (!asked.isEmpty()
                && asked.size() <= rounds.size()
                && rounds.get(asked.size() - 1).thenClose()) {
            return new Close();
        }
        return asked.size() < rounds.size() ? new Ask(rounds.get(asked.size())) : new Decide();
    }
}
