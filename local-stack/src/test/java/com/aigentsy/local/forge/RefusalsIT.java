package com.aigentsy.local.forge;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.local.forge.rest.Faults;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small print of the API: who may do what, files, errors, faults on order, pages for people. */
class RefusalsIT {

    @TempDir
    Path dir;

    private Forge forge;
    private Client client;

    @BeforeEach
    void start() {
        SeedFolder seed = SeedFolder.calculator(dir.resolve("seed"), "{\"merge\": \"never\"}")
                .file("acme/shut/issues.json", """
                        [{"number": 1, "title": "<script>alert(1)</script>", "body": "b", "locked": true}]""")
                .file("acme/shut/tree/README.md", "# Shut\n");
        forge = Forge.start(ForgeSettings.in(dir.resolve("forge"))
                .seed(seed.root())
                .writeToken(Client.WRITE)
                .readToken(Client.READ)
                .maintainer(false, Duration.ZERO));
        client = Client.of(forge);
    }

    @AfterEach
    void stop() {
        forge.close();
    }

    private static void refused(HttpResponse<String> response, int status, String message) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(Client.json(response).get("message").asText()).isEqualTo(message);
        assertThat(Client.json(response).has("documentation_url")).isTrue();
    }

    @Test
    void tokensDecideWhoMayWrite() {
        String comments = "/repos/acme/calc/issues/7/comments";
        refused(client.as("").send("POST", comments, "{\"body\": \"x\"}"), 401, "Requires authentication");
        refused(client.as("wrong").get("/repos/acme/calc"), 401, "Bad credentials");
        refused(
                client.as(Client.READ).send("POST", comments, "{\"body\": \"x\"}"),
                403,
                "Resource not accessible by personal access token");
        assertThat(client.as("").get("/repos/acme/calc").statusCode()).isEqualTo(200);
        assertThat(client.as(Client.READ).read("/user").get("login").asText()).isEqualTo("aigentsy-operator");
        refused(client.send("POST", "/repos/acme/calc/git/blobs", "{\"content\": \"x\"}"), 404, "Not Found");
    }

    @Test
    void requestsThatMakeNoSenseAreRefusedInGitHubsWords() {
        refused(client.get("/repos/acme/nothing"), 404, "Not Found");
        refused(client.get("/no/such/thing"), 404, "Not Found");
        refused(client.send("POST", "/repos/acme/calc/pulls", "{"), 400, "Problems parsing JSON");
        refused(client.send("POST", "/repos/acme/calc/pulls", "[]"), 400, "Body should be a JSON object");
        refused(client.send("POST", "/repos/acme/calc/pulls", "{}"), 422, "Validation Failed");
        refused(
                client.send("POST", "/repos/acme/calc/pulls", "{\"title\": 5}"),
                422,
                "Invalid request.\n\nFor 'properties/title', it is not a string.");
        refused(
                client.send("POST", "/repos/acme/shut/issues/1/comments", "{\"body\": \"x\"}"),
                403,
                "Unable to create comment because issue is locked.");
    }

    @Test
    void gitDataIsCheckedBeforeItIsStored() {
        String commit = client.branch("acme/calc", "aigentsy/github_1", "Calculator.java", SeedFolder.FIXED);
        String fork = "/repos/aigentsy-operator/calc/git/";
        JsonNode reference = client.read(fork + "ref/heads/aigentsy/github_1");
        assertThat(reference.get("ref").asText()).isEqualTo("refs/heads/aigentsy/github_1");
        assertThat(reference.at("/object/sha").asText()).isEqualTo(commit);
        refused(client.get(fork + "ref/heads/aigentsy"), 404, "Not Found");
        String twice = "{\"ref\": \"refs/heads/aigentsy/github_1\", \"sha\": \"" + commit + "\"}";
        refused(client.send("POST", fork + "refs", twice), 422, "Reference already exists");
        String nowhere = "{\"ref\": \"refs/heads/x\", \"sha\": \"" + "1".repeat(40) + "\"}";
        refused(client.send("POST", fork + "refs", nowhere), 422, "Object does not exist");
        String outside = "{\"tree\": [{\"path\": \"../x\", \"mode\": \"100644\", \"content\": \"x\"}]}";
        refused(client.send("POST", fork + "trees", outside), 422, "tree.path contains a malformed path component");
        String orphan = "{\"message\": \"m\", \"tree\": \"" + "1".repeat(40) + "\"}";
        refused(client.send("POST", fork + "commits", orphan), 422, "Tree SHA does not exist");
    }

    @Test
    void aTreeCanSetInlineFilesAndRemoveOthers() {
        String fork = "/repos/"
                + client.post("/repos/acme/calc/forks", "{}").get("full_name").asText();
        String base =
                client.read(fork + "/git/ref/heads/main").at("/object/sha").asText();
        JsonNode tree = client.post(fork + "/git/trees", """
                {"base_tree": "%s", "tree": [
                  {"path": "docs/guide.md", "mode": "100644", "type": "blob", "sha": null},
                  {"path": "a/b.txt", "mode": "100644", "type": "blob", "content": "hi"}]}""".formatted(base));
        JsonNode all = client.read(fork + "/git/trees/" + tree.get("sha").asText() + "?recursive=1");
        assertThat(all.get("tree").findValuesAsText("path"))
                .containsExactly("Calculator.java", "Tests.java", "a", "a/b.txt");
    }

    @Test
    void aForkIsMadeOnce() {
        JsonNode first = client.post("/repos/acme/calc/forks", "{}");
        assertThat(first.get("fork").asBoolean()).isTrue();
        assertThat(first.at("/parent/full_name").asText()).isEqualTo("acme/calc");
        assertThat(client.post("/repos/acme/calc/forks", "{}").get("id")).isEqualTo(first.get("id"));
    }

    @Test
    void contentsAreFilesAndFolders() {
        JsonNode file = client.read("/repos/acme/calc/contents/docs/guide.md");
        assertThat(new String(Base64.getMimeDecoder().decode(file.get("content").asText()), StandardCharsets.UTF_8))
                .isEqualTo("# Guide\n");
        JsonNode root = client.read("/api/v3/repos/acme/calc/contents");
        assertThat(root.findValuesAsText("name")).containsExactly("Calculator.java", "Tests.java", "docs");
        assertThat(root.findValuesAsText("type")).containsExactly("file", "file", "dir");
        refused(client.get("/repos/acme/calc/contents/CONTRIBUTING.md"), 404, "Not Found");
    }

    @Test
    void faultsComeOnOrder() {
        forge.faults()
                .order(new Faults.Fault(Faults.Kind.SECONDARY_LIMIT, "POST", "/comments", 2, Duration.ofSeconds(3)));
        String comments = "/repos/acme/calc/issues/7/comments";
        for (int hit = 0; hit < 2; hit++) {
            HttpResponse<String> limited = client.send("POST", comments, "{\"body\": \"x\"}");
            assertThat(limited.statusCode()).isEqualTo(403);
            assertThat(limited.headers().firstValue("Retry-After")).contains("3");
        }
        assertThat(client.send("POST", comments, "{\"body\": \"x\"}").statusCode())
                .isEqualTo(201);
        assertThat(client.send("POST", "/_forge/faults", "{\"kind\": \"server_error\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(client.get("/user").statusCode()).isEqualTo(502);
        assertThat(client.get("/user").statusCode()).isEqualTo(200);
    }

    @Test
    void aLostAnswerHasDoneItsWork() {
        forge.faults().order(new Faults.Fault(Faults.Kind.LOST_ANSWER, "POST", "/comments", 1, Duration.ZERO));
        String comments = "/repos/acme/calc/issues/7/comments";
        Assertions.assertThatThrownBy(() -> client.send("POST", comments, "{\"body\": \"lost\"}"))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(client.read(comments).at("/0/body").asText()).isEqualTo("lost");
    }

    @Test
    void pagesShowAPersonWhatHappened() {
        client.offer("acme/calc", "fix", "Calculator.java", SeedFolder.FIXED, "Fixes #7", false);
        String pull = client.get("/acme/calc/pull/10", "Accept", "text/html").body();
        assertThat(pull).contains("Change Calculator.java", "+class Calculator", "open, by aigentsy-operator");
        String issue = client.get("/acme/shut/issues/1", "Accept", "text/html").body();
        assertThat(issue).contains("&lt;script&gt;").doesNotContain("<script>");
        assertThat(client.get("/acme/calc").body()).contains("git clone " + forge.baseUrl() + "/acme/calc.git");
    }
}
