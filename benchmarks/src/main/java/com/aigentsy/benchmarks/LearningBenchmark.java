package com.aigentsy.benchmarks;

import com.aigentsy.judgement.learning.BayesianLogistic;
import com.aigentsy.judgement.learning.Label;
import com.aigentsy.judgement.learning.OutcomeModel;
import com.aigentsy.judgement.learning.Prediction;
import com.aigentsy.judgement.learning.Situation;
import com.aigentsy.judgement.learning.Situation.Basics;
import com.aigentsy.judgement.learning.Situation.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** How fast the champion scores one opportunity, reasons and interval included, and takes in one outcome. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class LearningBenchmark {

    private static final int SITUATIONS = 1_024;
    private static final List<String> PLATFORMS = List.of("github", "upwork", "reddit", "email");

    /** Named numbers an opportunity has, besides the three every one has. */
    @Param({"10", "40"})
    private int features;

    private final OutcomeModel model = new BayesianLogistic();
    private final List<Situation> situations = new ArrayList<>();
    private int next;

    @Setup
    public void learned() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < SITUATIONS; i++) {
            situations.add(situation(random));
        }
        situations.forEach(each -> model.learn(each, label()));
    }

    private Situation situation(SplittableRandom random) {
        var numbers = new TreeMap<String, Double>();
        for (int i = 0; i < features; i++) {
            numbers.put("feature " + i, random.nextGaussian());
        }
        var platform = PLATFORMS.get(random.nextInt(PLATFORMS.size()));
        return Situation.of(
                new Words(platform, "type " + random.nextInt(4), "medium", "explicit_marketplaces", platform),
                new Basics(random.nextDouble(20, 5_000), Duration.ofHours(random.nextInt(1, 99)), 0.3),
                numbers);
    }

    private Label label() {
        return new Label(next++ % 3 == 0, true);
    }

    private Situation turn() {
        return situations.get(next++ % SITUATIONS);
    }

    @Benchmark
    public Prediction score() {
        return model.predict(turn());
    }

    @Benchmark
    public OutcomeModel learn() {
        model.learn(turn(), label());
        return model;
    }

    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(LearningBenchmark.class.getSimpleName())
                        .build())
                .run();
    }
}
