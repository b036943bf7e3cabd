package com.aigentsy.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** What discovery found, as the approved samples tell it. */
final class SampleListings {

    private SampleListings() {}

    static Opportunity bounty() {
        return new Opportunity(
                Samples.ID,
                "github",
                "software_development",
                "Fix bug in authentication [bounty $500]",
                "https://github.com/user/repo/issues/123",
                new BigDecimal("500"),
                null,
                null,
                null,
                "USD",
                "The OAuth token is not refreshed after it expires.",
                "explicit_marketplaces",
                "github-issues",
                Instant.parse("2025-12-22T08:15:00Z"),
                "medium",
                "user/repo",
                123,
                List.of("bounty", "bug"),
                new Opportunity.Selection(Samples.RUN, false, true),
                new Opportunity.Provenance(
                        "github-issues",
                        Instant.parse("2025-12-22T09:00:00Z"),
                        "https://api.github.com/repos/user/repo/issues/123",
                        Digests.sha256("issue 123"),
                        false));
    }

    /** Everything that may be absent is: no value, no repository, no creation time. */
    static Opportunity hourly() {
        return new Opportunity(
                Ids.opportunity("hackernews", "hackernews|comment|43858554"),
                "hackernews",
                "web_development",
                "Freelancer wanted, $50/hr",
                "https://news.ycombinator.com/item?id=43858554",
                null,
                null,
                new BigDecimal("50"),
                "hour",
                "USD",
                "Looking for somebody to rebuild our landing page.",
                "explicit_marketplaces",
                "hackernews-freelancer",
                null,
                "low",
                null,
                null,
                List.of(),
                new Opportunity.Selection(Samples.RUN, true, true),
                new Opportunity.Provenance(
                        "hackernews-freelancer",
                        Instant.parse("2025-12-22T09:00:01Z"),
                        "https://hn.algolia.com/api/v1/items/43858554",
                        Digests.sha256("comment 43858554"),
                        false));
    }
}
