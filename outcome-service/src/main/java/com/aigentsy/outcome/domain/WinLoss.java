package com.aigentsy.outcome.domain;

import java.util.OptionalDouble;

/** How often we won and lost on one platform. The rate is absent when nothing was decided: it is never invented. */
public record WinLoss(String platform, long wins, long losses) {

    public long labels() {
        return wins + losses;
    }

    public OptionalDouble winRate() {
        return labels() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) wins / labels());
    }
}
