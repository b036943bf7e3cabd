package com.aigentsy.execution;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The numbers and places of Execute. */
@ConfigMapping(prefix = "aigentsy.execution")
public interface ExecutionConfig {

    @WithDefault("4")
    @Min(1)
    @Max(64)
    int workers();

    @WithDefault("3")
    @Min(1)
    @Max(5)
    int maxAttempts();

    /** Whether a second model reads a change, and may object, before a person is asked. */
    @WithDefault("false")
    boolean review();

    /** How many reviews of one pull request are answered with a revision. */
    @WithDefault("3")
    @Min(0)
    @Max(10)
    int maxRounds();

    @WithDefault("24h")
    Duration approvalLasts();

    @WithDefault("7d")
    Duration handOverLasts();

    /** Where repositories are kept and tried. */
    Path workDirectory();

    /** A folder with packages for repositories' tests, or the proxies they are fetched through; one of them, or neither. */
    Optional<String> packagesCache();

    Optional<String> packagesProxy();

    /** The only host repositories are cloned from. */
    String gitUrl();

    /** Without it nothing can be released. */
    Optional<String> approvalSigningKey();

    /** Planted values: whatever repeats one, in any encoding, does not leave. */
    Optional<List<String>> canaries();

    /** The file with the user's facts; without it nothing is written in their name. */
    Optional<String> profile();

    Negotiated price();

    /** What a negotiated price must bring, in the listing's currency: what such work costs, and this share of it more. */
    interface Negotiated {

        @PositiveOrZero
        BigDecimal cost();

        @PositiveOrZero
        double margin();
    }

    /** Bytes of repository files in one prompt. */
    @WithDefault("60000")
    @Min(1_000)
    int promptFileBytes();

    @WithDefault("2000")
    @Min(200)
    int planTokens();

    @WithDefault("16000")
    @Min(1_000)
    int codeTokens();

    Isolated sandbox();

    /** Where other people's tests are run: in bubblewrap on this machine, or in Jobs of the cluster we run in. */
    interface Isolated {

        Kind kind();

        /** What the pods of Jobs run: execution-service's own image, or one made from it. */
        Optional<String> image();

        /** Such as gVisor's or Kata's; without one, the cluster's default. */
        Optional<String> runtimeClass();

        String namespace();

        @Min(1)
        @Max(64)
        int cpus();

        @WithDefault("https://kubernetes.default.svc")
        String api();

        @WithDefault("/var/run/secrets/kubernetes.io/serviceaccount")
        Path credentials();

        /** The means of isolation. */
        enum Kind {
            BUBBLEWRAP,
            JOB
        }
    }
}
