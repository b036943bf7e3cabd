package com.aigentsy.benchmarks;

import com.aigentsy.judgement.Money;
import com.aigentsy.judgement.pricing.LegacyV1Price;
import com.aigentsy.judgement.pricing.PriceFacts;
import com.aigentsy.judgement.pricing.PriceQuote;
import com.aigentsy.judgement.scoring.Judgement;
import com.aigentsy.judgement.scoring.LegacyV1;
import com.aigentsy.judgement.scoring.ScoringFacts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** How many opportunities one core can judge and price in a second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class JudgementBenchmark {

    private final LegacyV1 model = new LegacyV1();
    private final Money bounty = Money.read(new BigDecimal("500"), "USD").orElseThrow();
    private final ScoringFacts facts = new ScoringFacts(
            "software_development", "github", "high", "explicit_marketplaces", bounty, Duration.ofHours(5), .95, null);
    private final PriceFacts price =
            new PriceFacts(bounty, 6, 3, 1, List.of(480.0, 520.0), Instant.parse("2026-11-20T10:00:00Z"));

    @Benchmark
    public Judgement score() {
        return model.judge(facts);
    }

    @Benchmark
    public PriceQuote price() {
        return LegacyV1Price.quote(price);
    }

    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(JudgementBenchmark.class.getSimpleName())
                        .build())
                .run();
    }
}
