package com.aigentsy.scoring.domain;

import com.aigentsy.events.Route;
import com.aigentsy.events.Score;

/**
 * What becomes of a discovered opportunity:
 *
 * <pre>discovered ─┬─ Send ──► opportunities.scored
 *             ├─ Claimed ► waits to be chosen among what a day can pay for
 *             ├─ Hold ──► waits for somebody who fits, then expires
 *             └─ Skip ──► opportunities.completed</pre>
 */
public sealed interface Decision {

    Score score();

    Route route();

    /** One word for log, metric and table. */
    String word();

    /** Why, in one slug. */
    String reason();

    /** The user or AiGentsy does it. */
    record Send(Score score, Route route) implements Decision {
        @Override
        public String word() {
            return route.to();
        }

        @Override
        public String reason() {
            return score.netValue() == null ? "named_by_person" : "positive_net_value";
        }
    }

    /** It may be worth doing, if a day's means allow. */
    record Claimed(Score score, Route route, Claim claim) implements Decision {

        @Override
        public String word() {
            return "claimed";
        }

        @Override
        public String reason() {
            return claim.explores() ? "exploration" : "means_are_short";
        }
    }

    /** Nobody fits yet. */
    record Hold(Score score, Route route) implements Decision {
        @Override
        public String word() {
            return Route.HOLD;
        }

        @Override
        public String reason() {
            return "nobody_fits_yet";
        }
    }

    /** It ends here; {@code detail} says why to a person. */
    record Skip(Score score, Route route, String reason, String detail) implements Decision {
        @Override
        public String word() {
            return "skipped";
        }
    }
}
