package com.aigentsy.runtime;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.EventAttributes;
import com.aigentsy.events.Ids;
import com.aigentsy.events.PipelineNotice;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Makes the notices of this service: what waits and for whom, what is unknown, what was set aside, what resolved. */
@ApplicationScoped
public class Notices {

    private final String service;

    public Notices(@ConfigProperty(name = "quarkus.application.name") String service) {
        this.service = service;
    }

    /** {@code about} names what the notice is about: the same thing, kind and reason give the same notice id. */
    public Envelope<PipelineNotice> about(
            UUID about, String kind, @Nullable String opportunityId, String reason, String detail, Instant now) {
        return of(about, new PipelineNotice(kind, service, opportunityId, null, reason, detail, null, null, now));
    }

    /** The opportunity goes on only when {@code on} has done something, at the latest {@code until}. */
    public Envelope<PipelineNotice> waiting(
            String opportunityId, String on, String reason, @Nullable Instant until, Instant now) {
        return opportunity(new PipelineNotice(
                PipelineNotice.WAITING, service, opportunityId, null, reason, reason, on, until, now));
    }

    /** Nobody can say yet whether the outward act happened. */
    public Envelope<PipelineNotice> unknown(String opportunityId, String reason, String detail, Instant now) {
        return opportunity(new PipelineNotice(
                PipelineNotice.UNKNOWN, service, opportunityId, null, reason, detail, null, null, now));
    }

    /** What was waiting or unknown goes on. */
    public Envelope<PipelineNotice> resolved(String opportunityId, String reason, Instant now) {
        return opportunity(new PipelineNotice(
                PipelineNotice.RESOLVED, service, opportunityId, null, reason, reason, null, null, now));
    }

    private Envelope<PipelineNotice> opportunity(PipelineNotice notice) {
        return of(Ids.uuid5(service + "|" + notice.opportunityId() + "|" + notice.at()), notice);
    }

    private Envelope<PipelineNotice> of(UUID about, PipelineNotice notice) {
        String subject = notice.opportunityId() == null ? service : notice.opportunityId();
        UUID id = Ids.uuid5("notice|" + about + "|" + notice.kind() + "|" + notice.reason());
        return new Envelope<>(
                new EventAttributes(id, "/aigentsy/" + service, subject, notice.at(), 0, subject, null, null), notice);
    }
}
