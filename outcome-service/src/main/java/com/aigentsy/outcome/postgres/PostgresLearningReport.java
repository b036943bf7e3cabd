package com.aigentsy.outcome.postgres;

import com.aigentsy.judgement.Money;
import com.aigentsy.outcome.KeyRequest;
import com.aigentsy.outcome.LearningReport;
import com.aigentsy.outcome.PageRequest;
import com.aigentsy.outcome.domain.Counted;
import com.aigentsy.outcome.domain.FunnelEntry;
import com.aigentsy.outcome.domain.LlmUse;
import com.aigentsy.outcome.domain.Tally;
import com.aigentsy.outcome.domain.WinLoss;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.Page;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads counters; none of these queries looks at a single outcome. */
public final class PostgresLearningReport implements LearningReport {

    private static final String FUNNEL = """
            select cohort, platform, stage, reached, seconds from funnel
            where generation = live_generation() and cohort in (
                select distinct cohort from funnel
                where generation = live_generation() and cohort < $1 order by cohort desc limit $2)
            order by cohort desc, platform,
                array_position(array['discovered', 'scored', 'priced', 'submitted', 'completed'], stage)""";

    private static final String WON_VALUE = """
            select currency, sum(minor)::bigint as minor from won_value where generation = live_generation()
            group by currency order by currency""";

    private static final String PLATFORMS =
            "select key, outcome, n from tally where generation = live_generation() and name = $1 order by key";

    private static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);

    private final Database database;
    private final TallyPages tallies;

    public PostgresLearningReport(Database database) {
        this.database = database;
        this.tallies = new TallyPages(database);
    }

    @Override
    public List<WinLoss> platforms() {
        List<Row> rows = database.query(PLATFORMS, Tally.PLATFORM);
        Map<String, Map<String, Long>> platforms = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.getString("key"),
                        TreeMap::new,
                        Collectors.toMap(row -> row.getString("outcome"), row -> row.getLong("n"))));
        return platforms.entrySet().stream()
                .map(platform -> winLoss(platform.getKey(), platform.getValue()))
                .toList();
    }

    private static WinLoss winLoss(String platform, Map<String, Long> outcomes) {
        return new WinLoss(platform, outcomes.getOrDefault("won", 0L), outcomes.getOrDefault("lost", 0L));
    }

    @Override
    public Page<Counted> tallies(KeyRequest request) {
        return tallies.page(request);
    }

    @Override
    public List<Counted> rows(String table, List<String> keys) {
        return tallies.rows(table, keys);
    }

    @Override
    public List<LlmUse> llm() {
        return database
                .query(
                        "select * from llm_use where generation = live_generation() order by task, provider, model, outcome")
                .stream()
                .map(PostgresLearningReport::use)
                .toList();
    }

    @Override
    public List<Money> wonValue() {
        return database.query(WON_VALUE).stream()
                .map(row -> new Money(row.getLong("minor"), Currency.getInstance(row.getString("currency"))))
                .toList();
    }

    @Override
    public Page<FunnelEntry> funnel(PageRequest page) {
        List<Row> rows = database.query(FUNNEL, before(page), page.limit() + 1);
        List<LocalDate> cohorts =
                rows.stream().map(row -> row.getLocalDate("cohort")).distinct().toList();
        List<LocalDate> shown = cohorts.subList(0, Math.min(page.limit(), cohorts.size()));
        @Nullable
        String next =
                cohorts.size() > shown.size() ? Long.toString(shown.getLast().toEpochDay()) : null;
        return new Page<>(
                rows.stream()
                        .filter(row -> shown.contains(row.getLocalDate("cohort")))
                        .map(PostgresLearningReport::entry)
                        .toList(),
                next);
    }

    /** The cursor of a page of cohorts is the day before which the next page begins, counted from 1970. */
    private static LocalDate before(PageRequest page) {
        return page.before() > END_OF_TIME.toEpochDay() ? END_OF_TIME : LocalDate.ofEpochDay(page.before());
    }

    private static FunnelEntry entry(Row row) {
        long reached = row.getLong("reached");
        return new FunnelEntry(
                row.getLocalDate("cohort"),
                row.getString("platform"),
                row.getString("stage"),
                reached,
                (double) row.getLong("seconds") / reached);
    }

    private static LlmUse use(Row row) {
        return new LlmUse(
                new LlmUse.Key(
                        row.getString("task"),
                        row.getString("provider"),
                        row.getString("model"),
                        row.getString("outcome")),
                row.getLong("calls"),
                row.getLong("input_tokens"),
                row.getLong("output_tokens"),
                row.getLong("nano_usd"));
    }
}
