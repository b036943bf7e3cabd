package com.aigentsy.execution;

import com.aigentsy.events.Ids;
import com.aigentsy.runtime.EventJson;
import com.aigentsy.runtime.testing.LocalServers;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several operators over HTTP, who all press at once. */
final class Rush {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url = "http://127.0.0.1:" + RestAssured.port;

    /** What was asked about which content, by which of them, and what came back. */
    record Answer(int operator, String how, String hash, int status, String body) {}

    List<Answer> atOnce(String id, List<String> hows, String hash) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new ArrayList<Callable<Answer>>();
            for (int i = 0; i < hows.size(); i++) {
                int operator = i;
                asked.add(() -> ask(operator, hows.get(operator), id, hash));
            }
            return threads.invokeAll(asked).stream().map(Future::resultNow).toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An edit, then an approval of what it replaced beside two of what it became, then one more of that. */
    List<Answer> editedThenReplayed(String id, String hash) {
        Answer edit = ask(9, "edit", id, hash);
        Map<?, ?> offer = EventJson.read(edit.body(), Map.class);
        String edited = String.valueOf(offer.get("content_sha256"));
        var answers = new ArrayList<>(List.of(edit, ask(8, "approve", id, hash)));
        answers.addAll(atOnce(id, List.of("approve", "approve"), edited));
        answers.add(ask(7, "approve", id, edited));
        return answers;
    }

    Answer ask(int operator, String how, String id, String hash) {
        boolean edit = how.equals("edit");
        String path = (edit ? "/approvals/" : "/execution/" + how + "/") + Ids.execution(id);
        String body = EventJson.text(
                edit ? Map.of("content_sha256", hash, "pr_title", "By hand") : Map.of("content_sha256", hash));
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + LocalServers.TOKEN)
                .header("Content-Type", "application/json")
                .method(edit ? "PUT" : "POST", HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(operator, how, hash, response.statusCode(), response.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
