package com.aigentsy.judgement.backtest;

import com.aigentsy.judgement.learning.Label;
import com.aigentsy.judgement.learning.Situation;
import java.time.Instant;

/** One opportunity of the past: how it stood when it was judged, what was at stake, and what became of it when. */
public record PastCase(
        String id, Situation situation, Stakes stakes, Instant decidedAt, Instant maturedAt, Label label) {

    /** What it brought in the end: the stakes if accepted and paid, and the cost now in any case. */
    public double realised() {
        boolean paid = label.accepted() && !Boolean.FALSE.equals(label.paid());
        return stakes.netValue(paid ? 1 : 0);
    }
}
