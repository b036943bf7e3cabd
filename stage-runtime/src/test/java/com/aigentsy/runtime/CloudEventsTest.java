package com.aigentsy.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.OpportunityDiscovered;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudEventsTest {

    private final Envelope<OpportunityDiscovered> event = Samples.discovered("github_7");

    @Test
    void whatIsWrittenReadsBackEqual() {
        byte[] value = EventJson.bytes(event.event());

        assertThat(CloudEvents.decode(headers(), value)).isEqualTo(event);
    }

    @Test
    void theValueIsPlainSnakeCaseJsonThatAConsoleCanShow() {
        String value = EventJson.text(event.event());

        assertThat(value)
                .contains("\"issue_number\":1", "\"created_at\":\"2026-11-20T10:00:00Z\"", "\"value\":250,")
                .doesNotContain("null");
    }

    @ParameterizedTest
    @CsvSource({
        "ce_specversion, 0.3, not_a_cloudevent",
        "ce_type, com.example.other.v1, unknown_type",
        "ce_id, seventeen, malformed_attributes",
        "ce_time, yesterday, malformed_attributes",
        "ce_sequence, first, malformed_attributes",
        "ce_subject, '', missing_attribute",
    })
    void aRecordWithAWrongAttributeIsPoisonWithItsReason(String name, String value, String reason) {
        Headers headers = headers();
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));

        assertPoison(headers, EventJson.bytes(event.event()), reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{",
                "[]",
                "null",
                "{}",
                "{\"opportunity\": null}",
                "{\"opportunity\": {\"id\": \"x\"}}",
                "{\"opportunity\": 7}",
            })
    void aValueThatIsNotTheWholeEventIsPoison(String value) {
        assertPoison(headers(), value.getBytes(StandardCharsets.UTF_8), "malformed_value");
    }

    @Test
    void aMissingPartIsNamedByItsPath() {
        String value =
                EventJson.text(event.event()).replace("\"source\":\"github-issues\",\"fetched_at\"", "\"fetched_at\"");

        assertThatThrownBy(() -> CloudEvents.decode(headers(), value.getBytes(StandardCharsets.UTF_8)))
                .hasMessage("missing opportunity.provenance.source");
    }

    @Test
    void aRecordWithoutAValueIsPoison() {
        assertThatThrownBy(() -> CloudEvents.decode(headers(), null))
                .isInstanceOfSatisfying(
                        PoisonException.class, e -> assertThat(e.reason()).isEqualTo("no_value"));
    }

    private static void assertPoison(Headers headers, byte[] value, String reason) {
        assertThatThrownBy(() -> CloudEvents.decode(headers, value))
                .isInstanceOfSatisfying(
                        PoisonException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private Headers headers() {
        Headers headers = new RecordHeaders();
        CloudEvents.headers(event).forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return headers;
    }
}
