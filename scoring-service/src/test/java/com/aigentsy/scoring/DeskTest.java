package com.aigentsy.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.judgement.learning.Exploration;
import com.aigentsy.judgement.portfolio.Limits;
import com.aigentsy.judgement.portfolio.Resource;
import com.aigentsy.scoring.domain.Claim;
import com.aigentsy.scoring.domain.Means;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeskTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    private final Map<String, Double> waiting = new LinkedHashMap<>();
    private final Map<String, Double> used = new LinkedHashMap<>();
    private final Desk desk = new Desk(
            new Means(
                    new Limits(Map.of(Resource.SLOTS, 2.0)),
                    Map.of(Resource.SLOTS, 1.0, Resource.MONEY, 1.5),
                    Exploration.STANDARD,
                    20),
            new ClaimsInMemory(waiting),
            new DaysInMemory(used));

    @Test
    void choosesTheBestThatFitIntoWhatIsLeft() {
        waiting.putAll(Map.of("a", 100.0, "b", 300.0, "c", 200.0));

        assertThat(desk.choose("b", claim(300), TODAY).taken()).isTrue();
        assertThat(desk.choose("c", claim(200), TODAY).taken()).isTrue();
        assertThat(desk.choose("a", claim(100), TODAY)).satisfies(choice -> {
            assertThat(choice.taken()).isFalse();
            assertThat(choice.reason()).contains("less than what was taken on instead");
        });
        used.put("slots", 1.0);
        assertThat(desk.choose("c", claim(200), TODAY).taken()).isFalse();
        assertThat(desk.hasRoom(TODAY)).isTrue();
        used.put("slots", 2.0);
        assertThat(desk.hasRoom(TODAY)).isFalse();
    }

    @Test
    void exploresWhileThereIsRoomAndMoneyForIt() {
        var hope = new Claim(true, -0.5, 3);

        assertThat(desk.explore(hope, TODAY).take()).isTrue();
        used.put(Means.EXPLORING, 1.5);
        assertThat(desk.explore(hope, TODAY).reason()).contains("budget for exploring is spent");
        used.clear();
        used.put("slots", 2.0);
        assertThat(desk.explore(hope, TODAY).reason()).contains("nothing is left of today");
    }

    @Test
    void commitsASlotForAllAndMoneyForExploringToo() {
        assertThat(desk.commit(claim(9), TODAY).sql()).isEqualTo("[Portion[resource=slots, amount=1.0, limit=2.0]]");
        assertThat(desk.commit(new Claim(true, -1, 1), TODAY).sql())
                .contains("Portion[resource=exploring, amount=1.5, limit=2.0]");
    }

    private static Claim claim(double net) {
        return new Claim(false, net, net);
    }
}
