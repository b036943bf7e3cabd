package com.aigentsy.execution.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;

/** Our JSON schema as LangChain4j's elements, which each provider's client translates; objects, arrays and strings. */
final class ResponseSchema {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ResponseSchema() {}

    static ResponseFormat format(String name, String schema) {
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(JsonSchema.builder()
                        .name(name)
                        .rootElement(element(read(schema)))
                        .build())
                .build();
    }

    private static JsonNode read(String schema) {
        try {
            return JSON.readTree(schema);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a JSON schema", e);
        }
    }

    private static JsonSchemaElement element(JsonNode node) {
        String type = node.path("type").asText();
        return switch (type) {
            case "object" -> object(node);
            case "array" ->
                JsonArraySchema.builder()
                        .description(description(node))
                        .items(element(node.path("items")))
                        .build();
            case "string" ->
                JsonStringSchema.builder().description(description(node)).build();
            default -> throw new IllegalArgumentException("no such type in our schemas: " + type);
        };
    }

    private static JsonObjectSchema object(JsonNode node) {
        var object = JsonObjectSchema.builder().additionalProperties(false);
        node.path("properties")
                .properties()
                .forEach(entry -> object.addProperty(entry.getKey(), element(entry.getValue())));
        return object.required(node.path("required")
                        .valueStream()
                        .map(JsonNode::asText)
                        .toList())
                .build();
    }

    private static String description(JsonNode node) {
        return node.path("description").asText();
    }
}
