package com.aigentsy.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.judgement.learning.Exploration;
import com.aigentsy.judgement.portfolio.Limits;
import com.aigentsy.judgement.portfolio.Resource;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeansTest {

    private static final Claim HOPE = new Claim(true, -0.5, 2);

    private final Means means = new Means(
            new Limits(Map.of(Resource.SLOTS, 3.0, Resource.REVIEW_MINUTES, 7.0)),
            Map.of(Resource.SLOTS, 1.0, Resource.REVIEW_MINUTES, 3.0, Resource.MONEY, 1.5),
            Exploration.STANDARD,
            20);

    @Test
    void haveRoomUntilTheFirstResourceIsUsedUp() {
        assertThat(means.haveRoom(Map.of())).isTrue();
        assertThat(means.haveRoom(Map.of("slots", 1.0, "review_minutes", 3.0))).isTrue();
        assertThat(means.haveRoom(Map.of("slots", 2.0, "review_minutes", 6.0))).isFalse();
        assertThat(means.left(Map.of("slots", 2.0, "review_minutes", 9.0)).of())
                .containsExactlyInAnyOrderEntriesOf(Map.of(Resource.SLOTS, 1.0, Resource.REVIEW_MINUTES, 0.0));
    }

    @Test
    void spendATenthOfTheBudgetOnExploringAtMost() {
        assertThat(means.mostForExploring()).isEqualTo(2.0);
        assertThat(means.afford(HOPE, Map.of("exploring", 0.5)).take()).isTrue();
        assertThat(means.afford(HOPE, Map.of("exploring", 0.6)).take()).isFalse();
        assertThat(means.afford(HOPE, Map.of("exploring", 0.6)).reason()).contains("budget for exploring is spent");
    }

    @Test
    void areNotShortWhereNoLimitIsSet() {
        assertThat(means.isShort()).isTrue();
        assertThat(Means.plenty().isShort()).isFalse();
        assertThat(Means.plenty().draw(HOPE, 0).take()).isFalse();
    }
}
