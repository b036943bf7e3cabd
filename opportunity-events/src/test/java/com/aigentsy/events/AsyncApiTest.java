package com.aigentsy.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The published description of the topics says exactly what the records say. */
class AsyncApiTest {

    private static JsonNode api;

    @BeforeAll
    static void read() throws IOException {
        api = new YAMLMapper().readTree(Path.of("asyncapi.yaml").toFile());
    }

    @Test
    void isAsyncApiThree() {
        assertThat(api.get("asyncapi").asText()).isEqualTo("3.0.0");
    }

    @Test
    void describesEveryTopicAndNoOther() {
        assertThat(names(api.get("channels"), "address"))
                .containsExactlyInAnyOrderElementsOf(
                        Topic.all().stream().map(Topic::topicName).toList());
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void saysHowATopicIsKeyedPartitionedAndKept(Topic topic) {
        JsonNode kafka = channel(topic).at("/bindings/kafka");
        assertThat(kafka.get("partitions").asInt()).isEqualTo(Topic.PARTITIONS);
        assertThat(kafka.at("/topicConfiguration/cleanup.policy/0").asText())
                .isEqualTo(topic.compacted() ? "compact" : "delete");
        assertThat(message(topic).at("/bindings/kafka/key/type").asText()).isEqualTo("string");
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void namesTheTypeAndPayloadOfATopic(Topic topic) {
        String event = topic.event().getSimpleName();
        assertThat(channel(topic).at("/messages/" + event + "/$ref").asText())
                .isEqualTo("#/components/messages/" + event);
        assertThat(message(topic)
                        .at("/headers/allOf/1/properties/ce_type/const")
                        .asText())
                .isEqualTo(topic.type());
        assertThat(message(topic).at("/payload/$ref").asText()).isEqualTo("#/components/schemas/" + event);
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void describesEveryFieldOfARecord(Topic topic) {
        JsonSchema.reachableFrom(topic.event())
                .forEach((name, schema) -> assertThat(undescribed(api.at("/components/schemas/" + name)))
                        .as(name)
                        .isEqualTo(schema));
    }

    @Test
    void describesNoRecordThatDoesNotTravel() {
        Set<String> travelling = Topic.all().stream()
                .flatMap(topic -> JsonSchema.reachableFrom(topic.event()).keySet().stream())
                .collect(Collectors.toSet());
        travelling.add("CloudEventHeaders");
        assertThat(api.at("/components/schemas").properties().stream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(travelling);
    }

    @Test
    void describesTheHeaderOfEveryAttribute() {
        List<String> attributes = Arrays.stream(EventAttributes.class.getRecordComponents())
                .map(part -> part.getName().toLowerCase(Locale.ROOT))
                .map(name -> name.equals("traceparent") ? name : "ce_" + name)
                .toList();
        assertThat(api.at("/components/schemas/CloudEventHeaders/properties").properties().stream()
                        .map(Map.Entry::getKey))
                .containsAll(attributes)
                .contains("ce_specversion", "ce_type", "content-type");
    }

    @Test
    void assignsEveryOperationToAServiceAndAnExistingMessage() {
        Set<String> services = Arrays.stream(Stage.values()).map(Stage::service).collect(Collectors.toSet());
        api.get("operations").forEach(operation -> {
            assertThat(services).contains(operation.at("/tags/0/name").asText());
            assertThat(resolve(operation.at("/channel/$ref").asText())).isNotEmpty();
            assertThat(resolve(operation.at("/messages/0/$ref").asText())).isNotEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void hasASenderAndAReceiverForEveryTopic(Topic topic) {
        String channel = "#/channels/" + channelName(topic);
        assertThat(operations(channel)).contains("send", "receive");
    }

    private static List<String> operations(String channel) {
        return Stream.of(api.get("operations"))
                .flatMap(operations -> operations.properties().stream())
                .filter(operation ->
                        operation.getValue().at("/channel/$ref").asText().equals(channel))
                .map(operation -> operation.getValue().get("action").asText())
                .toList();
    }

    private static JsonNode channel(Topic topic) {
        return api.get("channels").get(channelName(topic));
    }

    private static String channelName(Topic topic) {
        return api.get("channels").properties().stream()
                .filter(channel -> channel.getValue().get("address").asText().equals(topic.topicName()))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static JsonNode message(Topic topic) {
        return api.at("/components/messages/" + topic.event().getSimpleName());
    }

    private static JsonNode resolve(String reference) {
        return api.at(reference.substring(1));
    }

    private static List<String> names(JsonNode nodes, String field) {
        List<String> names = new ArrayList<>();
        nodes.forEach(node -> names.add(node.get(field).asText()));
        return names;
    }

    /** The schema without the words for people, its fields in the order of the record. */
    private static JsonNode undescribed(JsonNode schema) {
        ObjectNode copy = schema.deepCopy();
        copy.remove("description");
        copy.path("properties").forEach(property -> ((ObjectNode) property).remove("description"));
        return copy;
    }
}
