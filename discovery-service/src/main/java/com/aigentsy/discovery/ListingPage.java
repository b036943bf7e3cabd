package com.aigentsy.discovery;

import com.aigentsy.discovery.domain.Listing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one sweep returned: the listings, the sweep that follows it, and what could not be read. */
public record ListingPage(List<Listing> listings, @Nullable Sweep next, List<String> problems) {

    public ListingPage {
        listings = List.copyOf(listings);
        problems = List.copyOf(problems);
    }
}
