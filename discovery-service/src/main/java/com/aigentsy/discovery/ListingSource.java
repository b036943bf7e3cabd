package com.aigentsy.discovery;

import com.aigentsy.discovery.domain.Findings;
import com.aigentsy.discovery.domain.Listing;
import com.aigentsy.discovery.domain.Source;
import java.util.List;
import java.util.Optional;

/** A place where work is listed. Reading may be repeated; nothing is ever written there. */
public interface ListingSource {

    Source source();

    /** Why this source cannot be read as it is configured; empty when it can. */
    Optional<String> disabled();

    /** The searches of a whole scan, in order. */
    List<Sweep> searches();

    /** The sweep for a page a person named; empty where the address is not one of this source's listings. */
    Optional<Sweep> named(String url);

    /** What such an address looks like, for people. */
    String addressForm();

    /** Throws {@link SourceWaitsException} at a rate limit, {@link SourceFailedException} otherwise. */
    ListingPage read(Sweep sweep);

    /** The closer look at an otherwise eligible listing; throws like {@link #read}. */
    Findings investigate(Listing listing);
}
