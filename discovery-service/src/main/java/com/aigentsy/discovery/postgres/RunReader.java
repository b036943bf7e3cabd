package com.aigentsy.discovery.postgres;

import com.aigentsy.discovery.LatestRun;
import com.aigentsy.discovery.RunReport;
import com.aigentsy.discovery.RunReport.FilteredListing;
import com.aigentsy.discovery.RunReport.SourceReport;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.EventJson;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads runs for people: all counts are counted from what was recorded, none is kept beside it. */
final class RunReader {

    private final Database database;

    RunReader(Database database) {
        this.database = database;
    }

    RunReport report(String runId) {
        List<Row> counts = database.query("""
                select source, outcome, reason, count(*)::int as n from run_listing where run_id = $1
                group by source, outcome, reason""", runId);
        List<Row> scans = scans(runId);
        List<SourceReport> sources =
                scans.stream().map(scan -> source(scan, counts)).toList();
        return new RunReport(runId, state(scans), sources, filtered(runId));
    }

    private List<Row> scans(String runId) {
        return database.query("select * from run_source where run_id = $1 order by source", runId);
    }

    private static String state(List<Row> scans) {
        List<String> states = scans.stream().map(row -> row.getString("state")).toList();
        if (states.contains(RunReport.RUNNING)) {
            return RunReport.RUNNING;
        }
        return !states.isEmpty() && states.stream().allMatch("failed"::equals) ? "failed" : "completed";
    }

    private static SourceReport source(Row scan, List<Row> allCounts) {
        String source = scan.getString("source");
        List<Row> counts = allCounts.stream()
                .filter(row -> row.getString("source").equals(source))
                .toList();
        Map<String, Integer> filtered = new TreeMap<>();
        counts.stream()
                .filter(row -> row.getString("reason") != null)
                .forEach(row -> filtered.put(row.getString("reason"), row.getInteger("n")));
        return new SourceReport(
                source,
                counts.stream().mapToInt(row -> row.getInteger("n")).sum(),
                count(counts, "published"),
                count(counts, "duplicate"),
                filtered,
                List.of(EventJson.read(scan.getString("problems"), String[].class)),
                instant(scan.getOffsetDateTime("waiting_until")),
                scan.getString("waiting_for"));
    }

    private static int count(List<Row> counts, String outcome) {
        return counts.stream()
                .filter(row -> row.getString("outcome").equals(outcome))
                .mapToInt(row -> row.getInteger("n"))
                .sum();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private List<FilteredListing> filtered(String runId) {
        return database.query("""
                        select opportunity_id, source, reason, document from run_listing
                        where run_id = $1 and outcome = 'filtered' order by position""", runId).stream().map(RunReader::filtered).toList();
    }

    private static FilteredListing filtered(Row row) {
        ListingDocument document = EventJson.read(row.getString("document"), ListingDocument.class);
        return new FilteredListing(
                row.getString("opportunity_id"),
                row.getString("source"),
                document.title(),
                document.url(),
                row.getString("reason"),
                Optional.ofNullable(document.detail()).orElse(""),
                document.price());
    }

    LatestRun followed(String runId) {
        List<LatestRun.Followed> opportunities =
                database.query("""
                        select l.opportunity_id, l.source, l.document, f.status, f.outcome, f.reason, f.submission_url
                        from run_listing l left join opportunity_fate f using (opportunity_id)
                        where l.run_id = $1 and l.outcome = 'published' order by l.position""", runId).stream().map(RunReader::followed).toList();
        return new LatestRun(runId, state(scans(runId)), opportunities);
    }

    private static LatestRun.Followed followed(Row row) {
        ListingDocument document = EventJson.read(row.getString("document"), ListingDocument.class);
        return new LatestRun.Followed(
                row.getString("opportunity_id"),
                document.title(),
                document.url(),
                row.getString("source"),
                document.price(),
                Optional.ofNullable(row.getString("status")).orElse("discovered"),
                row.getString("outcome"),
                row.getString("reason"),
                row.getString("submission_url"));
    }
}
