package com.aigentsy.scoring;

import com.aigentsy.judgement.routing.Autonomy;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The policy numbers of scoring and routing. */
@ConfigMapping(prefix = "aigentsy.score")
public interface ScoringConfig {

    /** How long an opportunity waits for somebody who fits. */
    @WithDefault("P7D")
    Duration hold();

    /** A listing that was read longer ago than this is not worked on. */
    @WithDefault("P7D")
    Duration sightingMaxAge();

    @Valid
    Costs costs();

    @Valid
    Daily daily();

    @Valid
    Exploring exploring();

    /** What we may do where, by platform; a platform that is missing here is left alone. */
    @NotEmpty
    Map<String, @Valid Platform> platforms();

    /** What one piece of work costs us, in major units of {@code currency}. */
    interface Costs {
        @WithDefault("USD")
        @NotBlank
        String currency();

        @WithDefault("0.25")
        @PositiveOrZero
        BigDecimal llm();

        @WithDefault("3")
        @PositiveOrZero
        int reviewMinutes();

        @WithDefault("20")
        @PositiveOrZero
        BigDecimal reviewHourlyRate();

        @WithDefault("0")
        @PositiveOrZero
        BigDecimal platformFees();

        @WithDefault("0.25")
        @PositiveOrZero
        BigDecimal delivery();
    }

    /** What may be taken on in a day (UTC); what is not said is not short. Money is in the currency of the costs. */
    interface Daily {

        Optional<@PositiveOrZero Integer> slots();

        Optional<@PositiveOrZero Integer> reviewMinutes();

        Optional<@PositiveOrZero BigDecimal> modelBudget();

        Optional<@PositiveOrZero BigDecimal> money();

        /** How long claims are collected before the best of them are chosen. */
        @WithDefault("PT1M")
        Duration collect();

        /** How long work waits to be chosen before it is skipped. */
        @WithDefault("P3D")
        Duration patience();
    }

    /** Work that might pay, taken on now and then to learn about it. */
    interface Exploring {

        /** How likely such work is drawn; 0 explores nothing. */
        @WithDefault("0.05")
        @DecimalMin("0")
        @DecimalMax("1")
        double probability();

        /** What a day may cost in all; a tenth of it may go into exploring. */
        @WithDefault("20")
        @PositiveOrZero
        BigDecimal dailyBudget();
    }

    /** What we may do on a platform, whose rule that is, and when it must be looked at again. */
    interface Platform {
        Autonomy autonomy();

        /** Types of work that can be handed in there. */
        Set<String> deliverable();

        @NotBlank
        String source();

        LocalDate reviewBy();
    }
}
