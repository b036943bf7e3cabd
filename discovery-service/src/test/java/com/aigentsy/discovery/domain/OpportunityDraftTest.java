package com.aigentsy.discovery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.events.Opportunity;
import com.aigentsy.events.Opportunity.Provenance;
import com.aigentsy.events.Opportunity.Selection;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpportunityDraftTest {

    private static final Source GITHUB = new Source("github-issues", "github", Dimension.EXPLICIT_MARKETPLACES);

    @Test
    void aFixedPriceIsTheValue() {
        Opportunity opportunity = drafted(Listings.titled("[$250] Parser drops the last row"));
        assertThat(opportunity.value()).isEqualByComparingTo("250");
        assertThat(opportunity.currency()).isEqualTo("USD");
        assertThat(opportunity.rate()).isNull();
        assertThat(opportunity.id()).isEqualTo("github_7");
        assertThat(opportunity.dimension()).isEqualTo("explicit_marketplaces");
    }

    @Test
    void aRangeHasBothBounds() {
        Opportunity opportunity = drafted(Listings.titled("[€300–400] Migrate"));
        assertThat(opportunity.value()).isEqualByComparingTo("300");
        assertThat(opportunity.valueMax()).isEqualByComparingTo("400");
    }

    @Test
    void anHourlyOfferHasARateAndNoValue() {
        Opportunity opportunity = drafted(Listings.titled("[$50/hr] Pairing"));
        assertThat(opportunity.rate()).isEqualByComparingTo("50");
        assertThat(opportunity.rateUnit()).isEqualTo("hour");
        assertThat(opportunity.value()).isNull();
    }

    @Test
    void anUnknownPriceIsAbsent() {
        Opportunity opportunity = drafted(Listings.titled("Parser drops the last row"));
        assertThat(opportunity.value()).isNull();
        assertThat(opportunity.currency()).isNull();
    }

    @Test
    void aLongDescriptionIsCutAtAWholeCharacterAndUnsafeOnesAreReplaced() {
        Opportunity opportunity = drafted(Listings.saying("a\u0000b\ud800c" + "💎".repeat(20_000)));
        assertThat(opportunity.description()).startsWith("a\ufffdb\ufffdc💎").endsWith("💎");
        assertThat(opportunity.description().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(32 * 1024);
    }

    @ParameterizedTest
    @CsvSource({
        "Fix the parser, bug, software_development",
        "Button is cut off on Android, bug, mobile_development",
        "Fix the menu, css, web_development",
        "Explain the flags, documentation, content_creation",
        "Draw a logo, design, design",
        "Document the logo of the newsletter, help wanted, software_development"
    })
    void namesTheTypeOfWork(String title, String label, String expected) {
        assertThat(WorkType.of(title, List.of(label)).slug()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Fix the parser, bug, medium",
        "Fix the parser, priority: high, high",
        "Fix the parser, P0, critical",
        "Fix the parser, low priority, low",
        "[CRITICAL] Fix the parser, bug, critical",
        "URGENT fix the parser, bug, critical",
        "Highlight the current line, bug, medium",
        "Fix the parser, highlighting, medium"
    })
    void readsTheUrgency(String title, String label, String expected) {
        assertThat(Urgency.of(title, List.of(label)).slug()).isEqualTo(expected);
    }

    private static Opportunity drafted(Listing listing) {
        var provenance = new Provenance("github-issues", Instant.EPOCH, listing.url(), listing.rawSha256(), true);
        return new OpportunityDraft(listing, GITHUB, listing.price(), provenance)
                .selected(new Selection("run", false, true));
    }
}
