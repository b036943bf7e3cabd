package com.aigentsy.gateway.effect;

import com.aigentsy.gateway.policy.Autonomy;
import com.aigentsy.gateway.policy.Ruling;
import com.aigentsy.gateway.policy.SubmissionPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/**
 * What stands between an effect and the world: the adapters, the key that verifies approvals (without one nothing
 * leaves), the level of autonomy, and how long things take.
 */
public record Gate(Map<String, Platform> platforms, Optional<ApprovalCheck> approvals, Autonomy autonomy, Times times) {

    public Gate {
        platforms = Map.copyOf(platforms);
    }

    /**
     * How long one step may take in all, how long the platform gets to settle before an unclear one is looked up, and how
     * long a person can still cancel before the first byte.
     */
    public record Times(Duration total, Duration settle, Duration cancelWindow) {}

    Ruling rule(Effect effect, Instant now) {
        if (effect.action() == Action.SEND_PROPOSAL) {
            return new Ruling.Prepare("proposal");
        }
        return SubmissionPolicy.rule(effect.offer(), autonomy, LocalDate.ofInstant(now, ZoneOffset.UTC));
    }
}
