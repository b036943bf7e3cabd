package com.aigentsy.pipeline.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsAtFailuresIT {

    private static final Duration START = Duration.ofMinutes(3);
    private static final String TOKEN = "canary-token-4f1d2c";
    private static final String WRONG_TOKEN = "canary-wrong-9b77aa";
    private static final List<String> CANARIES =
            List.of(TOKEN, WRONG_TOKEN, "canary-password-77e0", "canary-platform-c3d9");

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void neitherLogsNorAnswersTellASecretWhileDatabaseAndBrokerAreAway() throws Exception {
        var environment = Map.of(
                "AIGENTSY_LOG", "json",
                "AIGENTSY_TOKEN", TOKEN,
                "QUARKUS_DATASOURCE_PASSWORD", "canary-password-77e0",
                "GITHUB_READ_TOKEN", "canary-platform-c3d9",
                "GITHUB_BASE_URL", "http://127.0.0.1:1");
        try (var service = LoneService.start(folder, environment);
                http) {
            await().atMost(START).until(() -> service.output().contains("relay=retrying"));
            await().atMost(START).until(() -> service.output().contains("Listening on"));

            HttpResponse<String> refused = post(service, WRONG_TOKEN, "{}");
            HttpResponse<String> malformed = post(service, TOKEN, "{\"platforms\": \"");
            HttpResponse<String> failed = post(service, TOKEN, "{\"platforms\": [\"github\"]}");

            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(malformed.statusCode()).isEqualTo(400);
            assertThat(failed.statusCode()).isEqualTo(503);
            assertThat(service.output() + refused.body() + malformed.body() + failed.body())
                    .doesNotContain(CANARIES.toArray(String[]::new));
            assertThat(service.output().lines()).allMatch(line -> line.startsWith("{") || line.startsWith("WARNING"));
        }
    }

    private HttpResponse<String> post(LoneService service, String token, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(service.at("/discoveries"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
