package com.aigentsy.discovery.domain;

import com.aigentsy.discovery.domain.money.Price;
import com.aigentsy.events.Opportunity;
import com.aigentsy.events.Opportunity.Provenance;
import com.aigentsy.events.Opportunity.Selection;

/** A listing that passed, as the opportunity every later stage carries. A priced-by-time offer has a rate and no value. */
public record OpportunityDraft(Listing listing, Source source, Price price, Provenance provenance) {

    /** Events travel in 256 KB, with a solution of up to 192 KB beside the description. */
    private static final int DESCRIPTION_BYTES = 32 * 1024;

    public Opportunity selected(Selection selection) {
        PriceFields fields = PriceFields.of(price);
        return new Opportunity(
                listing.opportunityId(),
                source.platform(),
                WorkType.of(listing.title(), listing.labels()).slug(),
                listing.title(),
                listing.url(),
                fields.value(),
                fields.valueMax(),
                fields.rate(),
                fields.rateUnit(),
                fields.currency(),
                VisibleText.cut(listing.body(), DESCRIPTION_BYTES),
                source.dimension().slug(),
                source.slug(),
                listing.createdAt(),
                Urgency.of(listing.title(), listing.labels()).slug(),
                listing.repository(),
                listing.issueNumber(),
                listing.labels(),
                selection,
                provenance);
    }
}
