package com.aigentsy.gateway.effect.model;

import com.aigentsy.gateway.effect.EffectState;

/** One process with one worker; a paused one simply does nothing while everything else goes on. */
sealed interface Replica {

    record Idle() implements Replica {}

    /**
     * @param row whose task it took
     * @param deadline ticks until its own deadline for sending
     * @param current whether nobody else has moved the effect since it was read
     * @param locks whether its transaction holds the switch in share mode, or would
     * @param waiting whether its request has left
     */
    record Busy(int row, Situation situation, int deadline, boolean current, boolean locks, boolean waiting)
            implements Replica {

        Asked asked() {
            return situation.asked();
        }

        /** Goes on from the effect as it is now. */
        Busy looks(Situation look) {
            return new Busy(row, look, 0, true, false, false);
        }

        Busy hears(Heard answer) {
            Situation next = situation.hears(answer);
            int limit = next.asked() instanceof Asked.Clear(EffectState.Sending sending)
                    ? Ticks.until(sending.deadline(), Ticks.NOW)
                    : deadline;
            return new Busy(row, next, limit, current, false, false);
        }

        Busy locking() {
            return new Busy(row, situation, deadline, current, true, false);
        }

        Busy sending() {
            return new Busy(row, situation, deadline, current, false, true);
        }

        Busy overtaken() {
            return new Busy(row, situation, deadline, false, locks, waiting);
        }

        Busy later() {
            return new Busy(row, situation.later(), Math.max(0, deadline - 1), current, locks, waiting);
        }
    }

    static Replica later(Replica replica) {
        return switch (replica) {
            case Idle idle -> idle;
            case Busy busy -> busy.later();
        };
    }
}
