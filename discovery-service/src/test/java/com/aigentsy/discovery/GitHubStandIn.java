package com.aigentsy.discovery;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.aigentsy.local.EmbeddedKafka;
import com.aigentsy.runtime.testing.LocalServers;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;

/** A GitHub of a test's own making: nothing is found and nothing exists until a test says so. */
public class GitHubStandIn implements QuarkusTestResourceLifecycleManager {

    static final WireMockServer SERVER = new WireMockServer(options().dynamicPort());
    static final String BOUNTY = "is:issue is:open label:bounty";
    static final String HELP = "is:issue is:open label:\"help wanted\"";

    /** Before the servers: an embedded broker finds its own classes only by the loader that it was itself loaded by. */
    @Override
    public int order() {
        return -1;
    }

    @Override
    public Map<String, String> start() {
        Thread.currentThread().setContextClassLoader(EmbeddedKafka.class.getClassLoader());
        LocalServers.servers();
        SERVER.start();
        return Map.of(
                "aigentsy.discovery.github.base-url", SERVER.baseUrl(), "aigentsy.discovery.github.page-size", "2");
    }

    @Override
    public void stop() {
        SERVER.stop();
    }

    static void clear() {
        SERVER.resetAll();
        SERVER.stubFor(any(anyUrl()).atPriority(10).willReturn(jsonResponse("{\"message\": \"Not Found\"}", 404)));
        SERVER.stubFor(get(urlPathEqualTo("/search/issues")).atPriority(9).willReturn(okJson(results())));
    }

    static MappingBuilder search(String query, int page) {
        return get(urlPathEqualTo("/search/issues"))
                .withQueryParam("q", equalTo(query))
                .withQueryParam("page", equalTo(String.valueOf(page)));
    }

    static RequestPatternBuilder searched(String query, int page) {
        return getRequestedFor(urlPathEqualTo("/search/issues"))
                .withQueryParam("q", equalTo(query))
                .withQueryParam("page", equalTo(String.valueOf(page)));
    }

    static void finds(String query, int page, ResponseDefinitionBuilder answer) {
        SERVER.stubFor(search(query, page).willReturn(answer));
    }

    static void finds(String query, String... issues) {
        finds(query, 1, okJson(results(issues)));
    }

    static String results(String... issues) {
        return """
                {"total_count": %d, "incomplete_results": false, "items": [%s]}""".formatted(issues.length, String.join(",", List.of(issues)));
    }

    static ResponseDefinitionBuilder more(String... issues) {
        return okJson(results(issues))
                .withHeader("Link", "<https://elsewhere.example>; rel=\"next\", <x>; rel=\"last\"");
    }

    static String issue(long id, String title) {
        return issue(id, title, "");
    }

    /** {@code more}: further fields, which win over the ordinary ones. */
    static String issue(long id, String title, String more) {
        return """
                {"id": %d, "number": %d, "title": "%s", "body": "Steps are below.", "state": "open", "locked": false,
                 "assignee": null, "assignees": [], "labels": [{"name": "bounty"}, {"name": "java"}],
                 "html_url": "%s/acme/parser/issues/%d", "created_at": "2026-11-01T10:00:00Z",
                 "repository_url": "%s/repos/acme/parser"%s}""".formatted(id, id, title, SERVER.baseUrl(), id, SERVER.baseUrl(), more.isEmpty() ? "" : ", " + more);
    }
}
