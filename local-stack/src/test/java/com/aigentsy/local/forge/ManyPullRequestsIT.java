package com.aigentsy.local.forge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many clients at once, one repository: nothing is lost and nothing collides. */
class ManyPullRequestsIT {

    private static final int MANY = Integer.getInteger("forge.many", 30);

    @TempDir
    Path dir;

    @Test
    void allAreMerged() {
        SeedFolder seed = SeedFolder.calculator(dir.resolve("seed"), "{\"merge\": \"always\"}");
        ForgeSettings settings = ForgeSettings.in(dir.resolve("forge"))
                .seed(seed.root())
                .writeToken(Client.WRITE)
                .maintainer(true, Duration.ofMillis(10));
        try (Forge forge = Forge.start(settings)) {
            Client client = Client.of(forge);
            try (var threads = Executors.newFixedThreadPool(8)) {
                IntStream.range(0, MANY)
                        .forEach(number -> threads.execute(() -> client.offer(
                                "acme/calc", "branch/" + number, "many/" + number + ".txt", "x\n", "", true)));
            }
            String merged = "/repos/acme/calc/pulls?state=closed&per_page=1&page=" + MANY;
            client.await(merged, pulls -> pulls.size() == 1);
            JsonNode tree = client.read("/repos/acme/calc/git/trees/main?recursive=1");
            assertThat(tree.get("tree").findValuesAsText("path").stream().filter(path -> path.endsWith(".txt")))
                    .hasSize(MANY);
        }
    }
}
