package com.aigentsy.outcome.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.events.Outcome;
import com.aigentsy.outcome.Samples;
import org.junit.jupiter.api.Test;

class StoryTest {

    private final Samples.Life life = Samples.life("github");

    @Test
    void tellsEachStepInOneLine() {
        assertThat(Story.of(life.discovered().event()))
                .isEqualTo("found by github-issues: Fix bug in authentication [bounty $500], 500 USD");
        assertThat(Story.of(life.scored().event())).isEqualTo("win probability 0.273 by legacy-v1; goes to aigentsy");
        assertThat(Story.of(life.priced().event()))
                .isEqualTo("offer 1 at 500.00 USD, 15 of 15 tests pass, approved by operator");
        assertThat(Story.of(life.submitted().event()))
                .isEqualTo("handed in as https://github.com/user/repo/pull/456 (submitted)");
        assertThat(Story.of(life.ended(Outcome.WON, "merged").event()))
                .isEqualTo("won by github: merged (as the platform says)");
        assertThat(Story.of(life.notice("waiting", "execution-service", Samples.FOUND)
                        .event()))
                .isEqualTo("waiting on operator: approval (an offer waits)");
    }
}
