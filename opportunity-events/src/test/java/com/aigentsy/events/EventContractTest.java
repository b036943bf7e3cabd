package com.aigentsy.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was once written can be read for ever, and what is written today is what was approved. */
class EventContractTest {

    static Stream<String> samples() {
        return Samples.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsEveryApprovedSample(String name) {
        PipelineEvent expected = Samples.all().get(name);
        assertThat(TestJson.read(TestJson.approved(name), expected.getClass())).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void writesWhatWasApproved(String name) {
        assertThat(TestJson.tree(Samples.all().get(name))).isEqualTo(TestJson.approved(name));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsASampleOfALaterVersionWithFieldsItDoesNotKnow(String name) {
        PipelineEvent expected = Samples.all().get(name);
        JsonNode later = TestJson.approved(name);
        addUnknownFields(later);
        assertThat(TestJson.read(later, expected.getClass())).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void neverWritesANull(String name) {
        assertThat(TestJson.text(Samples.all().get(name))).doesNotContain("null");
    }

    @Test
    void everyTopicHasAnApprovedSample() {
        var sampled = Samples.all().values().stream().map(Topic::of).collect(Collectors.toSet());
        assertThat(sampled).containsExactlyInAnyOrder(Topic.values());
    }

    @Test
    void readsAnOpportunityWhoseOptionalFieldsAreAbsent() {
        var event = TestJson.read(TestJson.approved("discovered-hourly"), OpportunityDiscovered.class);
        assertThat(event.opportunity().value()).isNull();
        assertThat(event.opportunity().valueMax()).isNull();
        assertThat(event.opportunity().createdAt()).isNull();
        assertThat(event.opportunity().repository()).isNull();
        assertThat(event.opportunity().issueNumber()).isNull();
        assertThat(event.opportunity().rate()).isEqualByComparingTo("50");
    }

    @Test
    void readsACompletionThatEndedBeforeThereWasAnOffer() {
        var event = TestJson.read(TestJson.approved("completed-skipped"), OpportunityCompleted.class);
        assertThat(event.completion().outcome()).isEqualTo(Outcome.SKIPPED);
        assertThat(event.price()).isNull();
        assertThat(event.submission()).isNull();
        assertThat(event.payment()).isEqualTo(OpportunityCompleted.PAYMENT_UNKNOWN);
    }

    @Test
    void refusesAnEventWithoutItsRequiredList() {
        var json = (ObjectNode) TestJson.approved("discovered");
        ((ObjectNode) json.get("opportunity")).remove("labels");
        assertThatThrownBy(() -> TestJson.read(json, OpportunityDiscovered.class))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void usesTheFieldNamesOfTheSeedDocument() {
        JsonNode completed = TestJson.approved("completed");
        Map.of(
                        "/opportunity/id", "\"github_3758168896\"",
                        "/score/win_probability", "0.273",
                        "/plan/files_to_change/0", "\"src/Auth.java\"",
                        "/solution/code_fix/files/0/path", "\"src/Auth.java\"",
                        "/solution/code_fix/commit_message", "\"Refresh the OAuth token before it expires\"",
                        "/validation/tests_passed", "15",
                        "/submission/status", "\"submitted\"",
                        "/completion/merged_at", "\"2025-12-24T10:30:00Z\"",
                        "/completion/outcome", "\"won\"",
                        "/payment", "\"pending\"")
                .forEach((path, value) ->
                        assertThat(completed.at(path).toString()).as(path).isEqualTo(value));
    }

    private static void addUnknownFields(JsonNode node) {
        if (node instanceof ObjectNode object && !isOpenMap(object)) {
            object.properties().forEach(field -> addUnknownFields(field.getValue()));
            object.put("a_field_of_a_later_version", "anything");
        } else if (node instanceof ArrayNode array) {
            array.forEach(EventContractTest::addUnknownFields);
        }
    }

    /** Factors and parameters are maps of numbers: a new name in them is data, not a new field. */
    private static boolean isOpenMap(ObjectNode object) {
        return !object.isEmpty()
                && object.properties().stream()
                        .allMatch(field -> field.getValue().isFloatingPointNumber());
    }
}
