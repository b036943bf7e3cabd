package com.aigentsy.local.forge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From fork to merge, as the gateway and a maintainer with a token of their own go the way. */
class PullRequestFlowIT {

    private static final String SECRET = "hush";
    private static final String ACME = "acme-token";

    private record Delivery(String event, String signature, byte[] body) {
        JsonNode json() throws IOException {
            return Client.JSON.readTree(body);
        }
    }

    @TempDir
    Path dir;

    private final BlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();
    private final AtomicInteger refusals = new AtomicInteger(2);
    private HttpServer receiver;
    private Forge forge;
    private Client client;

    @BeforeEach
    void start() throws Exception {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/webhooks/github", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean refuse = refusals.getAndDecrement() > 0;
            if (!refuse) {
                deliveries.add(new Delivery(
                        exchange.getRequestHeaders().getFirst("X-GitHub-Event"),
                        exchange.getRequestHeaders().getFirst("X-Hub-Signature-256"),
                        body));
            }
            exchange.sendResponseHeaders(refuse ? 503 : 202, -1);
            exchange.close();
        });
        receiver.start();
        SeedFolder seed = SeedFolder.calculator(dir.resolve("seed"), "{\"merge\": \"always\"}");
        forge = Forge.start(ForgeSettings.in(dir.resolve("forge"))
                .seed(seed.root())
                .writeToken(Client.WRITE)
                .readToken(Client.READ)
                .token(ACME, new ForgeSettings.Access("acme", true))
                .maintainer(false, Duration.ZERO)
                .webhook(
                        URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/webhooks/github"),
                        SECRET));
        client = Client.of(forge);
    }

    @AfterEach
    void stop() {
        forge.close();
        receiver.stop(0);
    }

    private JsonNode offer(boolean draft) {
        return client.offer("acme/calc", "aigentsy/github_1", "Calculator.java", SeedFolder.FIXED, "Fixes #7", draft);
    }

    private Delivery next(String event) throws InterruptedException {
        Delivery delivery = deliveries.poll(20, TimeUnit.SECONDS);
        assertThat(delivery).as(event).isNotNull();
        return delivery.event().equals(event) ? delivery : next(event);
    }

    @Test
    void aPullRequestSaysWhatItOffers() {
        JsonNode pull = offer(true);
        assertThat(pull.get("number").asInt()).isEqualTo(10);
        assertThat(pull.get("state").asText()).isEqualTo("open");
        assertThat(pull.get("draft").asBoolean()).isTrue();
        assertThat(pull.get("merged").asBoolean()).isFalse();
        assertThat(pull.get("mergeable").asBoolean()).isTrue();
        assertThat(pull.at("/user/login").asText()).isEqualTo(ForgeSettings.OPERATOR);
        assertThat(pull.at("/head/label").asText()).isEqualTo("aigentsy-operator:aigentsy/github_1");
        assertThat(pull.at("/head/ref").asText()).isEqualTo("aigentsy/github_1");
        assertThat(pull.at("/head/repo/full_name").asText()).isEqualTo("aigentsy-operator/calc");
        assertThat(pull.at("/base/repo/full_name").asText()).isEqualTo("acme/calc");
        assertThat(pull.get("html_url").asText()).isEqualTo(forge.baseUrl() + "/acme/calc/pull/10");
        JsonNode file = client.read("/repos/acme/calc/pulls/10/files").get(0);
        assertThat(file.get("filename").asText()).isEqualTo("Calculator.java");
        assertThat(file.get("additions").asInt()).isEqualTo(1);
        assertThat(file.get("patch").asText()).startsWith("@@").contains("+class Calculator");
    }

    @Test
    void aDraftIsNotMergedAndAStrangerMergesNothing() {
        offer(true);
        var stranger = client.send("PUT", "/repos/acme/calc/pulls/10/merge", "{}");
        assertThat(stranger.statusCode()).isEqualTo(404);
        var draft = client.as(ACME).send("PUT", "/repos/acme/calc/pulls/10/merge", "{}");
        assertThat(draft.statusCode()).isEqualTo(405);
        assertThat(Client.json(draft).get("message").asText()).isEqualTo("Pull Request is still a draft");
    }

    @Test
    void mergingMakesARealMergeCommitAndClosesTheIssue() {
        JsonNode pull = offer(false);
        String head = pull.at("/head/sha").asText();
        var stale =
                client.as(ACME).send("PUT", "/repos/acme/calc/pulls/10/merge", "{\"sha\": \"" + "0".repeat(40) + "\"}");
        assertThat(stale.statusCode()).isEqualTo(409);
        var merged = client.as(ACME).send("PUT", "/repos/acme/calc/pulls/10/merge", "{\"sha\": \"" + head + "\"}");
        assertThat(merged.statusCode()).isEqualTo(200);
        String sha = Client.json(merged).get("sha").asText();
        JsonNode after = client.read("/repos/acme/calc/pulls/10");
        assertThat(after.get("merged").asBoolean()).isTrue();
        assertThat(after.get("state").asText()).isEqualTo("closed");
        assertThat(after.get("merge_commit_sha").asText()).isEqualTo(sha);
        assertThat(after.get("merged_at").asText()).endsWith("Z");
        JsonNode commit = client.read("/repos/acme/calc/git/commits/" + sha);
        assertThat(commit.get("parents")).hasSize(2);
        assertThat(commit.at("/parents/1/sha").asText()).isEqualTo(head);
        assertThat(client.read("/repos/acme/calc/git/ref/heads/main")
                        .at("/object/sha")
                        .asText())
                .isEqualTo(sha);
        assertThat(client.read("/repos/acme/calc/issues/7").get("state").asText())
                .isEqualTo("closed");
    }

    @Test
    void everyStepIsToldInSignedWebhooksUntilTheyAreTaken() throws Exception {
        offer(false);
        Delivery opened = next("pull_request");
        assertThat(opened.json().get("action").asText()).isEqualTo("opened");
        assertThat(opened.json().at("/pull_request/head/ref").asText()).isEqualTo("aigentsy/github_1");
        assertThat(opened.json().at("/repository/full_name").asText()).isEqualTo("acme/calc");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertThat(opened.signature()).isEqualTo("sha256=" + HexFormat.of().formatHex(mac.doFinal(opened.body())));
        client.post("/repos/acme/calc/issues/10/comments", "{\"body\": \"Please look\"}");
        assertThat(next("issue_comment").json().at("/comment/body").asText()).isEqualTo("Please look");
        client.as(ACME).send("PUT", "/repos/acme/calc/pulls/10/merge", "{}");
        JsonNode closed = next("pull_request").json();
        assertThat(closed.get("action").asText()).isEqualTo("closed");
        assertThat(closed.at("/pull_request/merged").asBoolean()).isTrue();
    }

    @Test
    void aSecondPullRequestOfTheSameBranchIsRefused() {
        offer(true);
        var second = client.send("POST", "/repos/acme/calc/pulls", """
                {"title": "Again", "head": "aigentsy-operator:aigentsy/github_1", "base": "main"}""");
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(Client.json(second).get("message").asText()).isEqualTo("Validation Failed");
        assertThat(Client.json(second).at("/errors/0/message").asText())
                .isEqualTo("A pull request already exists for aigentsy-operator:aigentsy/github_1.");
        JsonNode found = client.read("/repos/acme/calc/pulls?head=aigentsy-operator:aigentsy/github_1&state=all");
        assertThat(found).hasSize(1);
    }

    @Test
    void aBranchWithoutCommitsOfItsOwnIsRefused() {
        client.post("/repos/acme/calc/forks", "{}");
        var empty = client.send("POST", "/repos/acme/calc/pulls", """
                {"title": "Nothing", "head": "aigentsy-operator:main", "base": "main"}""");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(Client.json(empty).at("/errors/0/message").asText())
                .isEqualTo("No commits between main and aigentsy-operator:main");
    }

    @Test
    void aNewCommitOnTheBranchIsOfferedByTheSamePullRequest() {
        String first = offer(true).at("/head/sha").asText();
        String fork = "/repos/aigentsy-operator/calc";
        String second = client.commit(fork, first, "Calculator.java", SeedFolder.FIXED + "// again\n");
        var moved = client.send("PATCH", fork + "/git/refs/heads/aigentsy/github_1", "{\"sha\": \"" + second + "\"}");
        assertThat(moved.statusCode()).isEqualTo(200);
        JsonNode pull = client.read("/repos/acme/calc/pulls/10");
        assertThat(pull.at("/head/sha").asText()).isEqualTo(second);
        assertThat(pull.get("commits").asInt()).isEqualTo(2);
        var back = client.send("PATCH", fork + "/git/refs/heads/aigentsy/github_1", "{\"sha\": \"" + first + "\"}");
        assertThat(back.statusCode()).isEqualTo(422);
        assertThat(Client.json(back).get("message").asText()).isEqualTo("Update is not a fast forward");
    }

    @Test
    void aForkKnowsWhatItsParentMergedLater() {
        offer(false);
        client.as(ACME).send("PUT", "/repos/acme/calc/pulls/10/merge", "{}");
        JsonNode next = client.offer("acme/calc", "second", "docs/guide.md", "# Better guide\n", "", false);
        assertThat(next.get("mergeable").asBoolean()).isTrue();
        assertThat(next.get("changed_files").asInt()).isEqualTo(1);
    }

    @Test
    void theAuthorClosesAndEditsAPullRequest() {
        offer(true);
        var closed = client.send("PATCH", "/repos/acme/calc/pulls/10", "{\"state\": \"closed\", \"title\": \"New\"}");
        assertThat(closed.statusCode()).isEqualTo(200);
        assertThat(Client.json(closed).get("state").asText()).isEqualTo("closed");
        assertThat(Client.json(closed).get("title").asText()).isEqualTo("New");
        assertThat(client.read("/repos/acme/calc/pulls?state=open")).isEmpty();
    }
}
