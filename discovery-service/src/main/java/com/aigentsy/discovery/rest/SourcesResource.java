package com.aigentsy.discovery.rest;

import com.aigentsy.discovery.SourceCatalogue;
import com.aigentsy.discovery.SourceCatalogue.Entry;
import com.aigentsy.runtime.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Which sources exist, which of them can be read, and why the others cannot. */
@Path("/sources")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SourcesResource {

    private final SourceCatalogue catalogue;

    SourcesResource(SourceCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    public Page<Entry> all() {
        return new Page<>(catalogue.entries(), null);
    }
}
