package com.aigentsy.discovery.postgres;

import com.aigentsy.discovery.ScanKey;
import com.aigentsy.discovery.Sighted;
import com.aigentsy.discovery.Sweep;
import com.aigentsy.discovery.domain.PriceFields;
import com.aigentsy.runtime.EventJson;
import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page's listings as multi-row statements, in the order of their keys so that two runs never block each other. */
final class SightedRows {

    private static final String PUBLISHED = """
            insert into sighting (natural_key, opportunity_id, published_by)
            select k, o, $3 from unnest($1::text[], $2::text[]) as u(k, o)
            on conflict (natural_key) do update set published_by = excluded.published_by, last_seen = now()
            where sighting.published_by is null""";
    private static final String SEEN = """
            insert into sighting (natural_key, opportunity_id)
            select k, o from unnest($1::text[], $2::text[]) as u(k, o)
            on conflict (natural_key) do update set last_seen = now()""";
    private static final String LISTINGS = """
            insert into run_listing (run_id, source, sweep, natural_key, opportunity_id, outcome, reason, document)
            select $1, $2, $3, k, o, d, r, t
            from unnest($4::text[], $5::text[], $6::text[], $7::text[], $8::text[]) as u(k, o, d, r, t)""";

    private final List<Sighted> all;

    SightedRows(List<Sighted> sighted) {
        all = sighted.stream()
                .sorted(Comparator.comparing(one -> one.listing().naturalKey()))
                .toList();
    }

    int published() {
        return (int) all.stream().filter(SightedRows::isPublished).count();
    }

    /** Conflicts where another run published one of them first. */
    Recording sightings(String runId) {
        List<Sighted> published = all.stream().filter(SightedRows::isPublished).toList();
        List<Sighted> others = all.stream().filter(one -> !isPublished(one)).toList();
        Recording recording = Recording.nothing();
        if (!published.isEmpty()) {
            recording = recording.statement(Statement.of(PUBLISHED, keys(published), ids(published), runId)
                    .expecting(published.size()));
        }
        return others.isEmpty() ? recording : recording.statement(Statement.of(SEEN, keys(others), ids(others)));
    }

    Statement listings(ScanKey key, Sweep sweep) {
        return Statement.of(
                LISTINGS,
                key.runId(),
                key.source(),
                sweep.key(),
                keys(all),
                ids(all),
                column(all, Sighted::name),
                column(all, SightedRows::reason),
                column(all, one -> EventJson.text(document(one))));
    }

    private static boolean isPublished(Sighted one) {
        return one.decision() instanceof Sighted.Published;
    }

    private static ListingDocument document(Sighted one) {
        String detail = one.decision() instanceof Sighted.Filtered filtered ? filtered.detail() : null;
        return new ListingDocument(one.listing().title(), one.listing().url(), detail, PriceFields.of(one.price()));
    }

    private static @Nullable String reason(Sighted one) {
        return one.decision() instanceof Sighted.Filtered filtered
                ? filtered.reason().slug()
                : null;
    }

    private static String[] keys(List<Sighted> rows) {
        return rows.stream().map(one -> one.listing().naturalKey()).toArray(String[]::new);
    }

    private static String[] ids(List<Sighted> rows) {
        return rows.stream().map(one -> one.listing().opportunityId()).toArray(String[]::new);
    }

    private static @Nullable String[] column(List<Sighted> rows, Function<Sighted, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
