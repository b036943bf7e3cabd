package com.aigentsy.outcome.rest;

import com.aigentsy.outcome.KeyRequest;
import com.aigentsy.outcome.LearningReport;
import com.aigentsy.outcome.domain.Calibration;
import com.aigentsy.outcome.domain.Counted;
import com.aigentsy.outcome.domain.Forecasts;
import com.aigentsy.outcome.domain.ScoreDrift;
import com.aigentsy.outcome.domain.Spend;
import com.aigentsy.outcome.domain.Tally;
import com.aigentsy.runtime.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Whether the models are right, whether their scores move, and what a win costs; all of it read off counters. */
@Path("/learning")
@RunOnVirtualThread
class AccuracyResource {

    private final LearningReport report;

    AccuracyResource(LearningReport report) {
        this.report = report;
    }

    @GET
    @Path("calibration")
    public Page<Calibration> calibration(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        Page<Counted> models = report.tallies(KeyRequest.of(Tally.BRIER, cursor, limit));
        List<String> names = models.items().stream().map(Counted::key).toList();
        Map<String, Counted> losses = byKey(report.rows(Tally.LOG_LOSS, names));
        Map<String, Counted> tenths = byKey(report.rows(Tally.CALIBRATION, keys(names)));
        return new Page<>(
                models.items().stream()
                        .map(brier -> Calibration.of(brier, losses.getOrDefault(brier.key(), brier), tenths))
                        .toList(),
                models.next());
    }

    @GET
    @Path("drift")
    public Page<ScoreDrift> drift(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        KeyRequest request = KeyRequest.of(Tally.SCORES, cursor, limit);
        Page<Counted> weeks = report.tallies(request);
        List<ScoreDrift> drift = new ArrayList<>();
        @Nullable
        Counted before = report.rows(Tally.SCORES, List.of(request.afterKey())).stream()
                .findFirst()
                .orElse(null);
        for (Counted week : weeks.items()) {
            drift.add(ScoreDrift.of(week, before));
            before = week;
        }
        return new Page<>(drift, weeks.next());
    }

    @GET
    @Path("spend")
    public Page<Spend> spend(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        Page<Counted> platforms = report.tallies(KeyRequest.of(Tally.SPEND, cursor, limit));
        return new Page<>(platforms.items().stream().map(Spend::of).toList(), platforms.next());
    }

    private static List<String> keys(List<String> models) {
        return models.stream()
                .flatMap(model -> IntStream.range(0, Forecasts.TENTHS).mapToObj(tenth -> Forecasts.key(model, tenth)))
                .toList();
    }

    private static Map<String, Counted> byKey(List<Counted> rows) {
        return rows.stream().collect(Collectors.toMap(Counted::key, Function.identity()));
    }
}
