package com.aigentsy.local.forge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartIT {

    @TempDir
    Path dir;

    private ForgeSettings settings(boolean maintainer) {
        return ForgeSettings.in(dir.resolve("forge"))
                .seed(dir.resolve("seed"))
                .writeToken(Client.WRITE)
                .maintainer(maintainer, Duration.ofMillis(10));
    }

    @Test
    void everythingIsThereAfterARestartAndNothingIsSeededTwice() {
        SeedFolder seed = SeedFolder.calculator(dir.resolve("seed"), "{\"merge\": \"always\"}");
        JsonNode pull;
        JsonNode issue;
        try (Forge forge = Forge.start(settings(false))) {
            Client client = Client.of(forge);
            pull = client.offer("acme/calc", "fix", "Calculator.java", SeedFolder.FIXED, "Fixes #7", true);
            client.post("/repos/acme/calc/issues/7/comments", "{\"body\": \"On it\"}");
            issue = client.read("/repos/acme/calc/issues/7");
        }
        seed.file("acme/later/tree/x.txt", "planted later\n");
        try (Forge forge = Forge.start(settings(true))) {
            Client client = Client.of(forge);
            JsonNode again = client.read("/repos/acme/calc/issues/7");
            assertThat(again.get("id")).isEqualTo(issue.get("id"));
            assertThat(again.get("created_at").asText()).isEqualTo("2026-02-03T04:05:06Z");
            assertThat(client.read("/repos/acme/calc/issues/7/comments")
                            .at("/0/body")
                            .asText())
                    .isEqualTo("On it");
            assertThat(client.get("/repos/acme/later").statusCode()).isEqualTo(404);
            JsonNode decided = client.await(
                    "/repos/acme/calc/pulls/10", now -> now.get("merged").asBoolean());
            assertThat(decided.at("/head/sha")).isEqualTo(pull.at("/head/sha"));
        }
    }

    @Test
    void theSameSeedHasTheSameIdsEverywhere() {
        SeedFolder.calculator(dir.resolve("seed"), "{\"merge\": \"always\"}");
        String first;
        try (Forge forge = Forge.start(settings(false))) {
            first = fingerprint(forge);
        }
        try (Forge forge = Forge.start(ForgeSettings.in(dir.resolve("other")).seed(dir.resolve("seed")))) {
            assertThat(fingerprint(forge)).isEqualTo(first);
        }
    }

    private static String fingerprint(Forge forge) {
        Client client = new Client(forge.baseUrl(), "");
        return client.read("/repos/acme/calc/git/ref/heads/main")
                        .at("/object/sha")
                        .asText()
                + client.read("/repos/acme/calc/issues/7").get("id");
    }
}
