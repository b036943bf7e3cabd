package com.aigentsy.outcome.postgres;

import com.aigentsy.judgement.Money;
import com.aigentsy.outcome.LearningReport;
import com.aigentsy.outcome.PageRequest;
import com.aigentsy.outcome.domain.FunnelEntry;
import com.aigentsy.outcome.domain.LlmUse;
import com.aigentsy.outcome.domain.Tally;
import com.aigentsy.outcome.domain.TallyEntry;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.Page;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads counters; none of these queries looks at a single outcome. */
public final class PostgresLearningReport implements LearningReport {

    private static final String FUNNEL = """
            select cohort, platform, stage, reached, seconds from funnel
            where cohort in (select distinct cohort from funnel where cohort < $1 order by cohort desc limit $2)
            order by cohort desc, platform,
                array_position(array['discovered', 'scored', 'priced', 'submitted', 'completed'], stage)""";

    private static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);

    private final Database database;

    public PostgresLearningReport(Database database) {
        this.database = database;
    }

    @Override
    public List<TallyEntry> tallies(@Nullable String table) {
        List<TallyRow> rows = database.read(
                () -> table == null ? TallyRow.<TallyRow>listAll() : TallyRow.<TallyRow>list("id.name", table));
        Map<Tally, Map<String, Long>> tallies =
                new TreeMap<>(Comparator.comparing(Tally::table).thenComparing(Tally::key));
        rows.forEach(row -> tallies.computeIfAbsent(new Tally(row.id.name(), row.id.key()), _ -> new HashMap<>())
                .put(row.id.outcome(), row.n));
        return tallies.entrySet().stream()
                .map(entry -> TallyEntry.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public List<LlmUse> llm() {
        return database.query("select * from llm_use order by task, provider, model, outcome").stream()
                .map(PostgresLearningReport::use)
                .toList();
    }

    @Override
    public List<Money> wonValue() {
        return database
                .query(
                        "select currency, sum(minor)::bigint as minor from won_value group by currency order by currency")
                .stream()
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
