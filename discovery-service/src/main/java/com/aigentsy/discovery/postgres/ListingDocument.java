package com.aigentsy.discovery.postgres;

import com.aigentsy.discovery.domain.PriceFields;
import org.jspecify.annotations.Nullable;

/** What a run remembers of a listing for people to read. */
record ListingDocument(String title, String url, @Nullable String detail, PriceFields price) {}
