package com.aigentsy.local.forge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** GitHub's own client takes the forge for GitHub. Only {@code ./aigentsy test --contracts} runs it. */
@Tag("contracts")
class OctokitWireTest {

    private static final Path CONTRACTS = Path.of(System.getProperty("aigentsy.root", ".."), "contracts");

    @TempDir
    Path dir;

    @Test
    void goesFromForkToPullRequestAndIsRefusedInGitHubsWords() throws Exception {
        SeedFolder seed = SeedFolder.calculator(dir.resolve("seed"), "{\"merge\": \"never\"}");
        try (Forge forge = Forge.start(ForgeSettings.in(dir.resolve("forge"))
                .seed(seed.root())
                .writeToken(Client.WRITE)
                .maintainer(false, Duration.ZERO))) {
            assertThat(told(forge.baseUrl())).isEqualTo(Client.JSON.readTree("""
                    {"me": "aigentsy-operator",
                     "fork": {"name": "aigentsy-operator/calc", "fork": true, "parent": "acme/calc"},
                     "commit": {"parent": true, "date": true},
                     "pull": {"draft": true, "head": "aigentsy-operator:aigentsy/octokit", "sha": true},
                     "refused": {
                       "again": {"status": 422,
                         "says": "A pull request already exists for aigentsy-operator:aigentsy/octokit."},
                       "backwards": {"status": 422, "says": "Update is not a fast forward"},
                       "nowhere": {"status": 404, "says": "Not Found"},
                       "unchanged": {"status": 304}},
                     "comments": [["aigentsy-operator", "Somebody was faster."]],
                     "closed": "closed",
                     "listed": [true],
                     "found": [7, 9],
                     "rules": "# Guide\\n"}"""));
        }
    }

    private JsonNode told(String url) throws IOException, InterruptedException {
        Path errors = dir.resolve("errors");
        var builder = new ProcessBuilder("node", "octokit.mjs", url, "acme/calc")
                .directory(CONTRACTS.toFile())
                .redirectError(errors.toFile());
        builder.environment().keySet().retainAll(Set.of("PATH"));
        builder.environment().put("FORGE_TOKEN", Client.WRITE);
        Process process = builder.start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(errors).content().isEmpty();
        return Client.JSON.readTree(told);
    }
}
