package com.aigentsy.scoring;

import com.aigentsy.judgement.routing.Autonomy;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
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
