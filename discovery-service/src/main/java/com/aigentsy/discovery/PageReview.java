package com.aigentsy.discovery;

import com.aigentsy.discovery.Sighted.Decision;
import com.aigentsy.discovery.Sighted.Duplicate;
import com.aigentsy.discovery.Sighted.Filtered;
import com.aigentsy.discovery.Sighted.Published;
import com.aigentsy.discovery.domain.EligibilityPolicy;
import com.aigentsy.discovery.domain.Listing;
import com.aigentsy.discovery.domain.Verdict;
import com.aigentsy.discovery.domain.money.Price;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides about every listing of one page, consulting the platform only about those that pass on sight. */
final class PageReview {

    private final ListingSource source;
    private final ScanBook book;
    private final Scan scan;
    private final Sweep sweep;

    PageReview(ListingSource source, ScanBook book, Scan scan, Sweep sweep) {
        this.source = source;
        this.book = book;
        this.scan = scan;
        this.sweep = sweep;
    }

    /** What was decided before the page ended or the platform made us wait. */
    record Outcome(List<Sighted> sighted, @Nullable SourceWaitsException pause) {}

    Outcome of(List<Listing> listings) {
        Map<String, Listing> fresh = fresh(listings);
        Set<String> known = new HashSet<>(book.published(fresh.keySet()));
        known.addAll(book.met(scan.key().runId(), fresh.keySet()));
        return review(fresh.values(), known);
    }

    private Map<String, Listing> fresh(List<Listing> listings) {
        Set<String> done = book.done(scan.key(), sweep);
        Map<String, Listing> fresh = new LinkedHashMap<>();
        listings.stream()
                .filter(listing -> !done.contains(listing.naturalKey()))
                .forEach(listing -> fresh.putIfAbsent(listing.naturalKey(), listing));
        return fresh;
    }

    private Outcome review(Collection<Listing> listings, Set<String> known) {
        List<Sighted> sighted = new ArrayList<>();
        try {
            for (Listing listing : listings) {
                Price price = listing.price();
                boolean duplicate = known.contains(listing.naturalKey());
                sighted.add(new Sighted(listing, price, duplicate ? new Duplicate() : decide(listing, price)));
            }
            return new Outcome(sighted, null);
        } catch (SourceWaitsException pause) {
            return new Outcome(sighted, pause);
        }
    }

    private Decision decide(Listing listing, Price price) {
        return switch (EligibilityPolicy.onSight(listing, price, sweep.namedByPerson())) {
            case Verdict.Eligible() -> closer(listing);
            case Verdict.Filtered filtered -> new Filtered(filtered.reason(), filtered.detail());
        };
    }

    private Decision closer(Listing listing) {
        return switch (EligibilityPolicy.onCloserLook(source.investigate(listing))) {
            case Verdict.Eligible() -> new Published();
            case Verdict.Filtered filtered -> new Filtered(filtered.reason(), filtered.detail());
        };
    }
}
