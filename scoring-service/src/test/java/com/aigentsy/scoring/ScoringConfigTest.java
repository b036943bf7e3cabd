package com.aigentsy.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.judgement.routing.Autonomy;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ScoringConfigTest {

    private final ScoringConfig config = shipped();

    @Test
    void letsWorkWaitForAWeek() {
        assertThat(config.hold()).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void asksForApprovalOnGithubAndLeavesOtherPlatformsAlone() {
        assertThat(config.platforms()).containsOnlyKeys("github");
        assertThat(config.platforms().get("github")).satisfies(github -> {
            assertThat(github.autonomy()).isEqualTo(Autonomy.APPROVE);
            assertThat(github.deliverable()).contains("software_development").doesNotContain("content_creation");
            assertThat(github.source()).isNotBlank();
        });
    }

    private static ScoringConfig shipped() {
        var shipped = Objects.requireNonNull(ScoringConfig.class.getResource("/application.properties"));
        try {
            return new SmallRyeConfigBuilder()
                    .withMapping(ScoringConfig.class)
                    .withSources(new PropertiesConfigSource(shipped))
                    .withValidateUnknown(false)
                    .build()
                    .getConfigMapping(ScoringConfig.class);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
