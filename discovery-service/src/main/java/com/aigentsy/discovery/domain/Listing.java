package com.aigentsy.discovery.domain;

import com.aigentsy.discovery.domain.money.Price;
import com.aigentsy.discovery.domain.money.PriceGrammar;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source returned for one piece of work, before anything is decided about it. {@code naturalKey} names it the
 * same way in every query and run; {@code rawSha256} is the hash of the JSON it was read from.
 */
public record Listing(
        String naturalKey,
        String opportunityId,
        String title,
        String body,
        String url,
        List<String> labels,
        State state,
        @Nullable Instant createdAt,
        String repository,
        int issueNumber,
        String rawSha256) {

    public Listing {
        labels = List.copyOf(labels);
        title = VisibleText.cut(title, 1_024);
        body = VisibleText.cut(body, 65_536);
    }

    /** What the platform says about the listing beside its words. */
    public record State(boolean open, boolean locked, boolean assigned, boolean pullRequest) {}

    public Price price() {
        return PriceGrammar.read(title, labels, body);
    }
}
