package com.aigentsy.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

    /** RFC 9562, appendix A.4: {@code www.example.com} in the DNS namespace. */
    @Test
    void computesTheVersionFiveVectorOfTheRfc() {
        var dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
        assertThat(Ids.uuid5(dns, "www.example.com")).hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    }

    @Test
    void marksEveryDerivedIdAsVersionFiveOfTheIetfVariant() {
        UUID id = Ids.discovered("github_1");
        assertThat(id.version()).isEqualTo(5);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void keepsDerivedIdsTheSameForEver() {
        UUID discovered = Ids.discovered("github_3758168896");
        assertThat(discovered).hasToString("9d2c1e38-e36d-5cca-9992-05bfa9e71c13");
        assertThat(Ids.event("score", discovered, 0)).hasToString("92118d61-cbc8-5b33-80d9-45d1d6dbb968");
        assertThat(Ids.execution("github_3758168896")).isEqualTo("exec_70ea9e7c-d11a-5b72-845c-10091d0ae881");
        assertThat(Ids.effect("github_3758168896", "github", "open_pull_request", 1))
                .hasToString("cf7655d5-e326-5b71-83d1-f34a210d2a48");
        assertThat(Ids.opportunity("hackernews", "hackernews|comment|43858554"))
                .isEqualTo("hackernews_dd35181c-3899-5471-8f8d-ff7076daaa9e");
    }

    @Test
    void namesAnOpportunityByThePlatformsOwnNumber() {
        assertThat(Ids.opportunity("github", 3758168896L)).isEqualTo("github_3758168896");
    }

    @Test
    void tellsRevisionsAndStagesApart() {
        UUID input = Ids.discovered("github_1");
        assertThat(Ids.event("execute", input, 1))
                .isNotEqualTo(Ids.event("execute", input, 2))
                .isNotEqualTo(Ids.event("submit", input, 1));
        assertThat(Ids.effect("github_1", "github", "open_pull_request", 1))
                .isNotEqualTo(Ids.effect("github_1", "github", "update_pull_request", 1))
                .isNotEqualTo(Ids.effect("github_1", "github", "open_pull_request", 2));
    }
}
