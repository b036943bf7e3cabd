package com.aigentsy.execution.prompt;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** The JSON schema an answer must meet before it is believed; wider than the one providers are asked to follow. */
final class AnswerSchema {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Schema schema;

    private AnswerSchema(Schema schema) {
        this.schema = schema;
    }

    static AnswerSchema of(String task) {
        return new AnswerSchema(REGISTRY.getSchema(PromptBook.resource("/schemas/" + task + "-accepted.json")));
    }

    /** At most five problems, each with its place. */
    List<String> problems(JsonNode answer) {
        return schema.validate(answer).stream()
                .limit(5)
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }
}
