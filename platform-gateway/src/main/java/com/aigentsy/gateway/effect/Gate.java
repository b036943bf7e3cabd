package com.aigentsy.gateway.effect;

import com.aigentsy.gateway.policy.Autonomy;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What stands between an effect and the world: the adapters, the key that verifies approvals (without one nothing
 * leaves), the level of autonomy, and two times: how long one step may take, and how long an unclear one settles.
 */
public record Gate(
        Map<String, Platform> platforms,
        Optional<ApprovalCheck> approvals,
        Autonomy autonomy,
        Duration total,
        Duration settle) {

    public Gate {
        platforms = Map.copyOf(platforms);
    }
}
