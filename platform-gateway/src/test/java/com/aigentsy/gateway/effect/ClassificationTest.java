package com.aigentsy.gateway.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassificationTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "200|{}|Accepted",
                "201|{}|Accepted",
                "202|{}|Accepted",
                "301|moved|Unclear",
                "307|moved|Unclear",
                "400|Problems parsing JSON|Unclear",
                "401|Bad credentials|Unauthorized",
                "403|Resource not accessible by personal access token|Refused",
                "403|API rate limit exceeded for user|Limited",
                "403|You have exceeded a secondary rate limit. Please wait|Limited",
                "403|You have triggered an abuse detection mechanism|Limited",
                "404|Not Found|Refused",
                "409|Git Repository is empty.|Unclear",
                "422|A pull request already exists for octo:topic.|Exists",
                "422|Reference already exists|Exists",
                "422|Draft pull requests are not supported in this repository.|Refused",
                "422|Validation Failed|Refused",
                "422|No commits between main and octo:topic|Refused",
                "422|Object does not exist|TooEarly",
                "422|{'errors': [{'resource': 'PullRequest', 'field': 'head', 'code': 'invalid'}]}|TooEarly",
                "429||Limited",
                "500|oops|Unclear",
                "502|bad gateway|Unclear",
                "503||Unclear",
                "504||Unclear"
            })
    void readsAnAnswerByWhatItProves(int status, String body, String verdict) {
        var reply = new Answer.Reply(status, Map.of(), body == null ? "" : body.replace('\'', '"'));

        assertThat(Classification.of(reply, NOW).getClass().getSimpleName()).isEqualTo(verdict);
    }

    @Test
    void nothingSentIsNotSentAndAnythingLostIsUnclear() {
        assertThat(Classification.of(new Answer.NotSent("refused"), NOW)).isEqualTo(new Verdict.NotSent("refused"));
        assertThat(Classification.of(new Answer.Lost("reset"), NOW)).isEqualTo(new Verdict.Unclear("reset"));
    }

    @Test
    void aRefusalOfDraftsHasAReasonOfItsOwn() {
        var reply = new Answer.Reply(422, Map.of(), "Draft pull requests are not supported in this repository.");

        assertThat(Classification.of(reply, NOW))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo("draft_refused"));
    }

    @Test
    void aPrimaryLimitIsKnownByNothingRemaining() {
        var reply = new Answer.Reply(
                403,
                Map.of("x-ratelimit-remaining", "0", "x-ratelimit-reset", String.valueOf(NOW.getEpochSecond() + 90)),
                "Forbidden");

        assertThat(until(reply)).isEqualTo(NOW.plusSeconds(90));
    }

    @ParameterizedTest(name = "retry-after {0}, reset in {1} s: {2} s")
    @CsvSource({"8,,8", "8,3,8", ",3,3", ",,60", ",-5,60", "nonsense,3,3"})
    void waitsAsLongAsThePlatformSays(String retryAfter, Long resetIn, long seconds) {
        var headers = new HashMap<String, String>();
        if (retryAfter != null) {
            headers.put("retry-after", retryAfter);
        }
        if (resetIn != null) {
            headers.put("x-ratelimit-reset", String.valueOf(NOW.getEpochSecond() + resetIn));
        }

        assertThat(until(new Answer.Reply(429, headers, ""))).isEqualTo(NOW.plusSeconds(seconds));
    }

    @Test
    void retryAfterMayBeADate() {
        var reply = new Answer.Reply(429, Map.of("retry-after", "Mon, 23 Nov 2026 10:02:00 GMT"), "");

        assertThat(until(reply)).isEqualTo(NOW.plusSeconds(120));
    }

    private static Instant until(Answer.Reply reply) {
        return ((Verdict.Limited) Classification.of(reply, NOW)).until();
    }
}
