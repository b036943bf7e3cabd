package com.aigentsy.discovery;

import com.aigentsy.discovery.domain.OpportunityDraft;
import com.aigentsy.discovery.domain.Source;
import com.aigentsy.events.Envelope;
import com.aigentsy.events.Opportunity.Provenance;
import com.aigentsy.events.Opportunity.Selection;
import com.aigentsy.events.OpportunityDiscovered;
import com.aigentsy.runtime.Recording;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events of one page's published listings. The first so many of the run are within its cap. */
record Publication(Source source, Scan scan, Sweep sweep, boolean synthetic) {

    Recording of(List<Sighted> sighted, Instant now) {
        List<Sighted> published = sighted.stream()
                .filter(one -> one.decision() instanceof Sighted.Published)
                .toList();
        Recording recording = Recording.nothing();
        for (int at = 0; at < published.size(); at++) {
            recording = recording.publish(event(published.get(at), scan.published() + at, now));
        }
        return recording;
    }

    private Envelope<OpportunityDiscovered> event(Sighted one, int before, Instant now) {
        String runId = scan.key().runId();
        var provenance = new Provenance(
                source.slug(), now, one.listing().url(), one.listing().rawSha256(), synthetic);
        var draft = new OpportunityDraft(one.listing(), source, one.price(), provenance);
        var selection = new Selection(runId, sweep.namedByPerson(), within(scan.maxExecutions(), before));
        return Envelope.first(new OpportunityDiscovered(draft.selected(selection)), runId, now);
    }

    private static boolean within(@Nullable Integer cap, int before) {
        return cap == null || before < cap;
    }
}
