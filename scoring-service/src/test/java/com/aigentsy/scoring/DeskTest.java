package com.aigentsy.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.events.EventAttributes;
import com.aigentsy.events.Route;
import com.aigentsy.judgement.learning.Exploration;
import com.aigentsy.judgement.portfolio.Limits;
import com.aigentsy.judgement.portfolio.Resource;
import com.aigentsy.runtime.Statement;
import com.aigentsy.scoring.domain.Claim;
import com.aigentsy.scoring.domain.Decision;
import com.aigentsy.scoring.domain.Means;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            new Waiting(waiting),
            new Used(used));

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

    /** Only what is asked here. */
    private record Waiting(Map<String, Double> waiting) implements Scorings {

        @Override
        public Map<String, Double> claims(int most) {
            return waiting;
        }

        @Override
        public Statement decided(EventAttributes cause, Decision decision, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Statement expired(String opportunityId, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Statement chosen(String opportunityId, Route route, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Statement passedOver(String opportunityId, String reason, Route route, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Scoring> find(String opportunityId) {
            return Optional.empty();
        }
    }

    private record Used(Map<String, Double> used) implements Commitments {

        @Override
        public Map<String, Double> on(LocalDate day) {
            return used;
        }

        @Override
        public Statement commit(LocalDate day, List<Portion> portions) {
            return Statement.of(portions.toString());
        }
    }
}
