package com.aigentsy.local.forge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the scripted maintainer does with pull requests. Needs bubblewrap, as the forge does. */
class MaintainerIT {

    private static final String TESTS_PASS =
            "{\"merge\": \"tests_pass\", \"test_command\": [\"java\", \"Tests.java\"]}";

    @TempDir
    Path dir;

    private Forge forge;

    @AfterEach
    void stop() {
        forge.close();
    }

    private Client start(String rules) {
        SeedFolder seed = SeedFolder.calculator(dir.resolve("seed"), rules);
        forge = Forge.start(ForgeSettings.in(dir.resolve("forge"))
                .seed(seed.root())
                .writeToken(Client.WRITE)
                .maintainer(true, Duration.ofMillis(10)));
        return Client.of(forge);
    }

    private static JsonNode decided(Client client, JsonNode pull) {
        return client.await(
                "/repos/acme/calc/pulls/" + pull.get("number").asInt(),
                now -> now.get("state").asText().equals("closed"));
    }

    private static String lastWords(Client client, JsonNode pull) {
        JsonNode comments =
                client.read("/repos/acme/calc/issues/" + pull.get("number").asInt() + "/comments");
        return comments.path(comments.size() - 1).path("body").asText();
    }

    @Test
    void alwaysMergesAlsoADraft() {
        Client client = start("{\"merge\": \"always\"}");
        JsonNode pull = client.offer("acme/calc", "fix", "Calculator.java", SeedFolder.FIXED, "Fixes #7", true);
        JsonNode decided = decided(client, pull);
        assertThat(decided.get("merged").asBoolean()).isTrue();
        assertThat(decided.get("draft").asBoolean()).isFalse();
        assertThat(decided.at("/merged_by/login").asText()).isEqualTo("acme");
        JsonNode review = client.read("/repos/acme/calc/pulls/10/reviews").get(0);
        assertThat(review.get("state").asText()).isEqualTo("APPROVED");
        assertThat(review.at("/user/login").asText()).isEqualTo("acme");
    }

    @Test
    void neverClosesWithAComment() {
        Client client = start("{\"merge\": \"never\"}");
        JsonNode pull = client.offer("acme/calc", "fix", "Calculator.java", SeedFolder.FIXED, "Fixes #7", false);
        assertThat(decided(client, pull).get("merged").asBoolean()).isFalse();
        assertThat(lastWords(client, pull)).contains("do not want this change");
        assertThat(client.read("/repos/acme/calc/issues/7").get("state").asText())
                .isEqualTo("open");
    }

    @Test
    void oneIssueCanHaveARuleOfItsOwn() {
        Client client = start("{\"merge\": \"always\", \"issues\": {\"9\": {\"merge\": \"never\"}}}");
        JsonNode pull = client.offer("acme/calc", "nine", "docs/guide.md", "# Other\n", "Closes acme/calc#9", false);
        assertThat(decided(client, pull).get("merged").asBoolean()).isFalse();
    }

    @Test
    void testsDecideInTheSandbox() {
        Client client = start(TESTS_PASS);
        JsonNode good = client.offer("acme/calc", "good", "Calculator.java", SeedFolder.FIXED, "Fixes #7", true);
        JsonNode bad = client.offer("acme/calc", "bad", "docs/guide.md", "# Nothing\n", "See #9", true);
        assertThat(decided(client, good).get("merged").asBoolean()).isTrue();
        assertThat(decided(client, bad).get("merged").asBoolean()).isFalse();
        assertThat(lastWords(client, bad)).contains("exit code 1").contains("add is wrong");
    }

    @Test
    void testsSeeNeitherTheHostsFilesNorItsEnvironment() {
        Client client = start(TESTS_PASS);
        String spy = """
                class Tests {
                    public static void main(String[] args) throws Exception {
                        var seen = new java.util.TreeSet<>(java.util.List.of(new java.io.File("/").list()));
                        seen.retainAll(java.util.List.of("root", "home", "var", "work"));
                        var init = java.nio.file.Files.readString(java.nio.file.Path.of("/proc/1/environ"));
                        System.out.println("seen " + seen + " env " + System.getenv().keySet().contains("USER")
                            + init.length());
                        System.exit(3);
                    }
                }
                """;
        JsonNode pull = client.offer("acme/calc", "spy", "Tests.java", spy, "", false);
        decided(client, pull);
        assertThat(lastWords(client, pull)).contains("exit code 3").contains("seen [] env false0");
    }

    @Test
    void asksForChangesAndMergesOnceTheyCame() {
        Client client = start("{\"merge\": \"always\", \"review\": [{\"comment\": \"Please say why\", \"remarks\":"
                + " [{\"path\": \"Calculator.java\", \"line\": 2, \"comment\": \"Here\"}]}]}");
        JsonNode pull = client.offer("acme/calc", "fix", "Calculator.java", SeedFolder.FIXED, "Fixes #7", true);
        JsonNode review = client.await("/repos/acme/calc/pulls/10/reviews", reviews -> !reviews.isEmpty())
                .get(0);
        assertThat(review.get("state").asText()).isEqualTo("CHANGES_REQUESTED");
        assertThat(review.get("body").asText()).isEqualTo("Please say why");
        JsonNode onLine = client.read("/repos/acme/calc/pulls/10/comments");
        assertThat(onLine).hasSize(1);
        assertThat(onLine.at("/0/pull_request_review_id").asLong())
                .isEqualTo(review.get("id").asLong());
        assertThat(onLine.at("/0/path").asText()).isEqualTo("Calculator.java");
        assertThat(onLine.at("/0/line").asInt()).isEqualTo(2);
        assertThat(onLine.at("/0/body").asText()).isEqualTo("Here");
        assertThat(client.read("/repos/acme/calc/pulls/10")
                        .get("review_comments")
                        .asInt())
                .isOne();
        assertThat(client.read("/repos/acme/calc/issues/10/comments")).isEmpty();

        answer(client, pull);

        assertThat(decided(client, pull).get("merged").asBoolean()).isTrue();
    }

    @Test
    void mayCloseAfterAnAnswer() {
        Client client = start(
                "{\"merge\": \"always\", \"review\": [{\"comment\": \"Hm\", \"then\": \"close\"}, {\"comment\": \"never\"}]}");
        JsonNode pull = client.offer("acme/calc", "fix", "Calculator.java", SeedFolder.FIXED, "Fixes #7", false);
        client.await("/repos/acme/calc/pulls/10/reviews", reviews -> !reviews.isEmpty());

        answer(client, pull);

        assertThat(decided(client, pull).get("merged").asBoolean()).isFalse();
        assertThat(lastWords(client, pull)).contains("will not go on");
    }

    private static void answer(Client client, JsonNode pull) {
        String fork = "/repos/" + pull.at("/head/repo/full_name").asText();
        String commit = client.commit(fork, pull.at("/head/sha").asText(), "docs/why.md", "# Why\n");
        client.send("PATCH", fork + "/git/refs/heads/fix", "{\"sha\": \"" + commit + "\"}");
    }

    @Test
    void draftsCanBeRefused() {
        Client client = start("{\"merge\": \"always\", \"drafts\": false}");
        client.branch("acme/calc", "fix", "Calculator.java", SeedFolder.FIXED);
        String offer = "{\"title\": \"t\", \"head\": \"aigentsy-operator:fix\", \"base\": \"main\", \"draft\": %s}";
        var draft = client.send("POST", "/repos/acme/calc/pulls", offer.formatted(true));
        assertThat(draft.statusCode()).isEqualTo(422);
        assertThat(Client.json(draft).get("message").asText())
                .isEqualTo("Draft pull requests are not supported in this repository.");
        assertThat(decided(client, client.post("/repos/acme/calc/pulls", offer.formatted(false)))
                        .get("merged")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aChangeThatNoLongerMergesIsClosedWithTheReason() {
        Client client = start("{\"merge\": \"always\"}");
        client.branch("acme/calc", "late", "Calculator.java", SeedFolder.FIXED + "// late\n");
        JsonNode first = client.offer("acme/calc", "early", "Calculator.java", SeedFolder.FIXED, "", false);
        assertThat(decided(client, first).get("merged").asBoolean()).isTrue();
        JsonNode late = client.post(
                "/repos/acme/calc/pulls",
                "{\"title\": \"t\", \"head\": \"aigentsy-operator:late\", \"base\": \"main\"}");
        assertThat(decided(client, late).get("merged").asBoolean()).isFalse();
        assertThat(lastWords(client, late)).contains("no longer merges cleanly");
    }
}
