package com.aigentsy.discovery.domain;

/** What is decided about a listing. */
public sealed interface Verdict {

    /** Published, if it was not before. */
    record Eligible() implements Verdict {}

    /** Never published; stands in the run's report with its reason. */
    record Filtered(FilterReason reason, String detail) implements Verdict {}
}
