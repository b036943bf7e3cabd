package com.aigentsy.discovery.github;

import com.aigentsy.discovery.ListingPage;
import com.aigentsy.discovery.SourceFailedException;
import com.aigentsy.discovery.Sweep;
import com.aigentsy.discovery.domain.Listing;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Pages of an issue search, newest first. GitHub shows the first 1000 results of a search; the rest is asked for as "the
 * same, created no later than the last one seen", up to our own bound, which is reported when it is reached.
 */
record SearchPages(GitHubSettings settings, IssueJson json) {

    static final int REACHABLE = 1000;

    String path(Sweep sweep) {
        String query = sweep.before() == null ? sweep.query() : sweep.query() + " created:<=" + sweep.before();
        return "/search/issues?q=" + URLEncoder.encode(String.valueOf(query), StandardCharsets.UTF_8)
                + "&sort=created&order=desc&per_page=" + settings.pageSize() + "&page=" + sweep.page();
    }

    ListingPage page(Sweep sweep, Answer answer) {
        JsonNode result = answer.json();
        if (!result.path("items").isArray()) {
            throw new SourceFailedException("the search '" + sweep.query() + "' answered no list of issues", false);
        }
        List<Listing> listings = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (JsonNode item : result.path("items")) {
            json.listing(item)
                    .ifPresentOrElse(listings::add, () -> problems.add("an issue without id, number or repository"));
        }
        var found = new Found(
                sweep,
                listings,
                result.path("items").size(),
                result.path("total_count").asInt());
        return new ListingPage(listings, next(found, answer.more(), problems), problems);
    }

    private record Found(Sweep sweep, List<Listing> listings, int items, int total) {}

    private @Nullable Sweep next(Found found, boolean more, List<String> problems) {
        Sweep sweep = found.sweep();
        int reached = (sweep.page() - 1) * settings.pageSize() + found.items();
        boolean full = found.items() >= settings.pageSize() && reached < found.total();
        boolean beyond = reached >= REACHABLE && found.total() > reached;
        if (found.items() == 0 || !more && !full && !beyond) {
            return null;
        }
        if (sweep.seen() + found.items() >= settings.maxResults()) {
            problems.add("stopped '" + sweep.query() + "' after " + (sweep.seen() + found.items()) + " results of "
                    + (sweep.seen() - reached + found.items() + found.total())
                    + ": aigentsy.discovery.github.max-results");
            return null;
        }
        return beyond ? older(found) : sweep.nextPage(found.items());
    }

    private static @Nullable Sweep older(Found found) {
        Optional<Instant> oldest = found.listings().stream()
                .map(Listing::createdAt)
                .filter(Objects::nonNull)
                .map(Instant.class::cast)
                .min(Instant::compareTo);
        return oldest.filter(instant -> !instant.equals(found.sweep().before()))
                .map(instant -> found.sweep().olderThan(instant, found.items()))
                .orElse(null);
    }
}
