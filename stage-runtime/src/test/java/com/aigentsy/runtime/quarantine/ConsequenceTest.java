package com.aigentsy.runtime.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.events.Completion;
import com.aigentsy.events.Envelope;
import com.aigentsy.events.Ids;
import com.aigentsy.events.Opportunity;
import com.aigentsy.events.OpportunityDiscovered;
import com.aigentsy.events.Outcome;
import com.aigentsy.events.Topic;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Conservation: whoever carries an opportunity on cannot be given up without a trace. */
class ConsequenceTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Completion DISCARDED =
            new Completion(Outcome.REJECTED, "discarded", "spam", false, null, NOW, "operator");

    @Test
    void theStageThatCarriesItOnEndsIt() {
        Envelope<?> found = discovered();

        Consequence consequence = Consequence.of(row("score", Topic.DISCOVERED.topicName()), found, DISCARDED);

        assertThat(consequence).isInstanceOfSatisfying(Consequence.Ends.class, ends -> {
            assertThat(ends.event().attributes().id())
                    .isEqualTo(Ids.event("score", found.attributes().id(), 0));
            assertThat(ends.event().attributes().sequence()).isEqualTo(2);
            assertThat(ends.event().event().completion()).isEqualTo(DISCARDED);
        });
    }

    @Test
    void aFollowersCopyEndsNothing() {
        assertThat(Consequence.of(row("audit", Topic.DISCOVERED.topicName()), discovered(), DISCARDED))
                .isInstanceOf(Consequence.GoesOn.class);
        assertThat(Consequence.of(row("execute-feedback", Topic.FEEDBACK.topicName()), null, DISCARDED))
                .isInstanceOf(Consequence.GoesOn.class);
    }

    @Test
    void whatCannotBeReadAndWhatIsATaskStayVisible() {
        assertThat(Consequence.of(row("execute", Topic.SCORED.topicName()), null, DISCARDED))
                .isInstanceOf(Consequence.Stays.class);
        assertThat(Consequence.of(row("effect", "task:effect"), null, DISCARDED))
                .isInstanceOf(Consequence.Stays.class);
    }

    @Test
    void aForgedOfferDoesNotEndTheGenuineOne() {
        var forged = row("score", Topic.DISCOVERED.topicName());
        forged.reason = "approval_invalid";

        assertThat(Consequence.of(forged, discovered(), DISCARDED)).isInstanceOf(Consequence.Stays.class);
    }

    private static QuarantineRow row(String stage, String source) {
        var row = new QuarantineRow();
        row.stage = stage;
        row.source = source;
        row.reason = "malformed";
        return row;
    }

    private static Envelope<OpportunityDiscovered> discovered() {
        var opportunity = new Opportunity(
                "github_1",
                "github",
                "software_development",
                "Fix it",
                "http://127.0.0.1/acme/till/issues/1",
                null,
                null,
                null,
                null,
                null,
                "",
                "explicit_marketplaces",
                "github-issues",
                NOW,
                "medium",
                "acme/till",
                1,
                List.of(),
                new Opportunity.Selection("run-1", false, true),
                new Opportunity.Provenance("github-issues", NOW, "http://127.0.0.1/search", "00", true));
        return Envelope.first(new OpportunityDiscovered(opportunity), "run-1", NOW);
    }
}
