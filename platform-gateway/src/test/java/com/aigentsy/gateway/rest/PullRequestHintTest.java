package com.aigentsy.gateway.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.gateway.monitoring.Hints;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PullRequestHintTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"action\": \"closed\", \"number\": 7, \"pull_request\": {\"number\": 7}, %s}",
                "{\"action\": \"submitted\", \"review\": {\"id\": 1}, \"pull_request\": {\"number\": 7}, %s}",
                "{\"action\": \"created\", \"comment\": {\"id\": 2, \"pull_request_review_id\": 1, \"path\": \"a.txt\","
                        + " \"line\": 3}, \"pull_request\": {\"number\": 7}, %s}",
                "{\"action\": \"created\", \"comment\": {\"id\": 4}, \"issue\": {\"number\": 7}, %s}"
            })
    void isFoundWhateverTheWebhookTellsOfAPullRequest(String payload) {
        assertThat(PullRequestHint.in(bytes(payload.formatted("\"repository\": {\"full_name\": \"acme/hooks\"}"))))
                .contains(new Hints.Hint("acme/hooks", "7"));
    }

    @Test
    void isAbsentWhereItIsAboutNone() {
        assertThat(PullRequestHint.in(bytes("{\"zen\": \"Design for failure.\"}")))
                .isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
