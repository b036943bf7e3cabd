package com.aigentsy.runtime.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.LoggedResponse;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A request and its answer, without what differs from run to run or is nobody's business: host, key, other headers. */
record Exchange(Asked asked, Answered answered) {

    private static final List<String> OF_REQUESTS = List.of(
            "accept",
            "anthropic-beta",
            "anthropic-version",
            "authorization",
            "content-type",
            "if-none-match",
            "x-api-key",
            "x-github-api-version",
            "x-goog-api-key");
    private static final List<String> OF_ANSWERS = List.of("content-type", "etag", "link", "retry-after");

    record Asked(String method, String path, Map<String, String> headers, JsonNode body) {

        static Asked of(LoggedRequest request, Anonymous names) {
            return new Asked(
                    request.getMethod().getName(),
                    names.hidden(request.getUrl()),
                    named(request.getHeaders(), OF_REQUESTS, names),
                    names.json(request.getBodyAsString()));
        }
    }

    record Answered(int status, Map<String, String> headers, JsonNode body) {

        static Answered of(LoggedResponse response, Anonymous names) {
            return new Answered(
                    response.getStatus(),
                    named(response.getHeaders(), OF_ANSWERS, names),
                    Links.dropped(names.json(response.getBodyAsString())));
        }
    }

    static Exchange of(ServeEvent event, Anonymous names) {
        return new Exchange(Asked.of(event.getRequest(), names), Answered.of(event.getResponse(), names));
    }

    private static Map<String, String> named(HttpHeaders headers, List<String> wanted, Anonymous names) {
        var kept = new TreeMap<String, String>();
        headers.all().stream()
                .filter(header -> wanted.contains(header.key().toLowerCase(Locale.ROOT)))
                .forEach(header -> kept.put(header.key().toLowerCase(Locale.ROOT), names.hidden(header.firstValue())));
        return kept;
    }
}
