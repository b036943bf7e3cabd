package com.aigentsy.scoring.domain;

import com.aigentsy.events.ModelPublished;
import com.aigentsy.judgement.learning.BaseRate;
import com.aigentsy.judgement.learning.BayesianLogistic;
import com.aigentsy.judgement.learning.BetaBinomial;
import com.aigentsy.judgement.learning.Models;
import com.aigentsy.judgement.scoring.LegacyV1;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Who judges, and who is only asked to be compared: every model says something about every opportunity. */
public record Judges(Judge champion, List<Judge> others) {

    private static final String BASELINE = "baseline";

    public Judges {
        others = List.copyOf(others);
    }

    /** Before anything was learned the cold-start model judges. */
    public static Judges beginning() {
        return new Judges(
                untaught(BetaBinomial.NAME, "0", ModelPublished.CHAMPION),
                List.of(
                        untaught(BayesianLogistic.NAME, "0", ModelPublished.CHALLENGER),
                        untaught(BaseRate.NAME, "0", BASELINE),
                        untaught(LegacyV1.NAME, "1", BASELINE)));
    }

    private static Judge untaught(String name, String version, String role) {
        return new Judge(version, role, Instant.EPOCH, Models.untaught(name));
    }

    /** The same with one of them as it was published last; of two that are called champion the later one is. */
    public Judges with(Judge learned) {
        List<Judge> all = Stream.concat(
                        all().stream().filter(judge -> !judge.isNamed(learned.name())), Stream.of(learned))
                .toList();
        Judge judging = all.stream()
                .filter(judge -> judge.role().equals(ModelPublished.CHAMPION))
                .max(Comparator.comparing(Judge::trainedAt))
                .orElseGet(() -> all.stream()
                        .filter(judge -> judge.isNamed(champion.name()))
                        .findFirst()
                        .orElseThrow());
        return new Judges(
                judging,
                all.stream()
                        .filter(judge -> !judge.isNamed(judging.name()))
                        .sorted(Comparator.comparing(Judge::name))
                        .toList());
    }

    /** The one that judges first. */
    public List<Judge> all() {
        return Stream.concat(Stream.of(champion), others.stream()).toList();
    }
}
