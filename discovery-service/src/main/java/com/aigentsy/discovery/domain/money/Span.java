package com.aigentsy.discovery.domain.money;

/** The words a price was read from: in which text of the listing, and from which character to which. */
public record Span(Place place, int start, int end, String text) {

    /** The texts of a listing that may name a price. */
    public enum Place {
        TITLE,
        LABEL,
        BODY
    }
}
