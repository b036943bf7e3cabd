package com.aigentsy.discovery;

import com.aigentsy.discovery.domain.Dimension;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The connectors there are, and the dimensions that have none yet. */
public final class SourceCatalogue {

    private final List<ListingSource> sources;

    SourceCatalogue(List<ListingSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /** {@code reason} says why a source that is not enabled cannot be read. */
    public record Entry(
            String source,
            @Nullable String platform,
            String dimension,
            boolean enabled,
            @Nullable String reason,
            List<String> searches) {}

    public List<Entry> entries() {
        Stream<Entry> missing = Stream.of(Dimension.values())
                .filter(dimension ->
                        sources.stream().noneMatch(source -> source.source().dimension() == dimension))
                .map(dimension ->
                        new Entry(dimension.slug(), null, dimension.slug(), false, "no connector", List.of()));
        return Stream.concat(sources.stream().map(SourceCatalogue::entry), missing)
                .toList();
    }

    private static Entry entry(ListingSource source) {
        String disabled = source.disabled().orElse(null);
        return new Entry(
                source.source().slug(),
                source.source().platform(),
                source.source().dimension().slug(),
                disabled == null,
                disabled,
                source.searches().stream()
                        .map(Sweep::query)
                        .map(String::valueOf)
                        .toList());
    }
}
