package com.aigentsy.scoring.domain;

import com.aigentsy.events.Route;
import com.aigentsy.events.Score;

/**
 * What becomes of a discovered opportunity:
 *
 * <pre>discovered ─┬─ Send ──► opportunities.scored
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
