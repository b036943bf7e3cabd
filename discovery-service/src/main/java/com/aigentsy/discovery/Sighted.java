package com.aigentsy.discovery;

import com.aigentsy.discovery.domain.FilterReason;
import com.aigentsy.discovery.domain.Listing;
import com.aigentsy.discovery.domain.money.Price;

/** A listing with the price that was read and what was decided about it. */
public record Sighted(Listing listing, Price price, Decision decision) {

    /** What becomes of a listing in a run. */
    public sealed interface Decision {}

    /** New and eligible: published now. */
    public record Published() implements Decision {}

    /** Published before, or met earlier in this run. */
    public record Duplicate() implements Decision {}

    /** No work for us. */
    public record Filtered(FilterReason reason, String detail) implements Decision {}

    public String name() {
        return switch (decision) {
            case Published() -> "published";
            case Duplicate() -> "duplicate";
            case Filtered _ -> "filtered";
        };
    }
}
