package com.aigentsy.discovery;

import com.aigentsy.discovery.domain.Dimension;
import com.aigentsy.runtime.ProblemException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns a request into scans. What does not exist is refused by name; what has no connector yet is listed as such. */
public final class ScanPlanner {

    private static final int MOST_URLS = 100;
    private static final int MOST_EXECUTIONS = 10_000;

    private final List<ListingSource> sources;

    public ScanPlanner(List<ListingSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /** Throws a {@link ProblemException} with words that say what to send instead. */
    public List<PlannedScan> plan(DiscoveryRequest request) {
        requireCap(request.maxExecutions());
        Set<String> platforms = known("platforms", request.platforms(), platforms());
        Set<String> dimensions = known("dimensions", request.dimensions(), dimensions());
        List<String> urls = urls(request.urls());
        boolean searching = urls.isEmpty() || request.platforms() != null || request.dimensions() != null;
        List<PlannedScan> scans = new ArrayList<>();
        for (ListingSource source : sources) {
            boolean searched = searching
                    && platforms.contains(source.source().platform())
                    && dimensions.contains(source.source().dimension().slug());
            scan(source, urls, searched).ifPresent(scans::add);
        }
        if (searching && request.dimensions() != null) {
            unconnected(platforms, dimensions).forEach(scans::add);
        }
        return scans;
    }

    private static Optional<PlannedScan> scan(ListingSource source, List<String> urls, boolean searched) {
        Stream<Sweep> named = urls.stream().flatMap(url -> source.named(url).stream());
        List<Sweep> sweeps = Stream.concat(named, searched ? source.searches().stream() : Stream.of())
                .toList();
        String disabled = source.disabled().orElse(null);
        return sweeps.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlannedScan(source.source().slug(), disabled == null ? sweeps : List.of(), disabled));
    }

    private Stream<PlannedScan> unconnected(Set<String> platforms, Set<String> dimensions) {
        Set<String> connected = sources.stream()
                .filter(source -> platforms.contains(source.source().platform()))
                .map(source -> source.source().dimension().slug())
                .collect(Collectors.toSet());
        return dimensions.stream()
                .filter(dimension -> !connected.contains(dimension))
                .map(dimension -> new PlannedScan(dimension, List.of(), "no connector"));
    }

    private static Set<String> known(
            String field, @Nullable List<@Nullable String> asked, Collection<String> existing) {
        if (asked == null) {
            return Set.copyOf(existing);
        }
        var names = new LinkedHashSet<String>();
        for (String name : asked) {
            if (name == null || !existing.contains(name)) {
                throw ProblemException.badRequest(
                        field + ": there is no '" + name + "'; there are " + String.join(", ", existing));
            }
            names.add(name);
        }
        return names;
    }

    private List<String> urls(@Nullable List<@Nullable String> asked) {
        List<@Nullable String> urls = asked == null ? List.of() : asked;
        if (urls.size() > MOST_URLS) {
            throw ProblemException.badRequest("urls: at most " + MOST_URLS + " at a time");
        }
        var valid = new LinkedHashSet<String>();
        for (String url : urls) {
            if (url == null
                    || sources.stream().allMatch(source -> source.named(url).isEmpty())) {
                throw ProblemException.badRequest("urls: '" + url + "' is no issue's page; needed is "
                        + sources.stream().map(ListingSource::addressForm).collect(Collectors.joining(" or ")));
            }
            valid.add(url);
        }
        return List.copyOf(valid);
    }

    private static void requireCap(@Nullable Integer cap) {
        if (cap != null && (cap < 0 || cap > MOST_EXECUTIONS)) {
            throw ProblemException.badRequest("max_executions: a number from 0 to " + MOST_EXECUTIONS);
        }
    }

    private List<String> platforms() {
        return sources.stream()
                .map(source -> source.source().platform())
                .distinct()
                .toList();
    }

    private static List<String> dimensions() {
        return Stream.of(Dimension.values()).map(Dimension::slug).toList();
    }
}
