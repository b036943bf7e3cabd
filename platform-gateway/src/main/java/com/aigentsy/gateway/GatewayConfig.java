package com.aigentsy.gateway;

import com.aigentsy.gateway.policy.Autonomy;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The numbers and secrets of this service. A missing secret disables what needs it and never stops the service. */
@ConfigMapping(prefix = "aigentsy.gateway")
public interface GatewayConfig {

    GitHub github();

    /** Base64 of the Ed25519 public key (X.509) that approvals are verified with; without it nothing leaves. */
    Optional<String> approvalVerifyKey();

    Policy policy();

    Effect effect();

    /** How often a young submission is looked at without being told to. */
    @WithDefault("10m")
    Duration monitorPoll();

    /** Tasks at once. */
    @WithDefault("8")
    @Min(1)
    int workers();

    /** Whose account, where. */
    interface GitHub {
        URI baseUrl();

        Optional<String> token();

        Optional<String> username();

        Optional<String> webhookSecret();
    }

    /** The caps of the GitHub policy. */
    interface Policy {
        @WithDefault("approve")
        Autonomy autonomy();

        @WithDefault("1")
        @Min(1)
        int openPerRepository();

        @WithDefault("3")
        @Min(0)
        int perDay();

        @WithDefault("20")
        @Min(1)
        int writesPerMinute();

        /**
         * How long an approved offer lies here before its first byte, so that a person can still cancel it. Unset: 30 s,
         * enough to notice a wrong click, and nothing in the local world, where everything can be undone.
         */
        Optional<Duration> cancelWindow();
    }

    /** How long one step may take in all, and how long the platform gets to settle before an unclear one is looked up. */
    interface Effect {
        @WithDefault("20s")
        Duration total();

        @WithDefault("5s")
        Duration settle();
    }
}
