package com.aigentsy.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The JSON schemas that the records themselves imply; descriptions are for people and are not derived. */
final class JsonSchema {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final Map<Class<?>, List<String>> SCALARS = Map.of(
            String.class, List.of("string"),
            boolean.class, List.of("boolean"),
            int.class, List.of("integer", "int32"),
            Integer.class, List.of("integer", "int32"),
            long.class, List.of("integer", "int64"),
            double.class, List.of("number", "double"),
            Double.class, List.of("number", "double"),
            BigDecimal.class, List.of("number"),
            Instant.class, List.of("string", "date-time"),
            UUID.class, List.of("string", "uuid"));

    private JsonSchema() {}

    /** The schemas of a record and of every record and enum it reaches, by name. */
    static Map<String, JsonNode> reachableFrom(Class<?> type) {
        var schemas = new LinkedHashMap<String, JsonNode>();
        collect(type, schemas);
        return schemas;
    }

    static String snakeCase(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    private static void collect(Type type, Map<String, JsonNode> schemas) {
        switch (type) {
            case ParameterizedType generic ->
                Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> collect(argument, schemas));
            case Class<?> raw when raw.isEnum() -> schemas.put(raw.getSimpleName(), constants(raw));
            case Class<?> raw
            when raw.isRecord() && !schemas.containsKey(raw.getSimpleName()) -> {
                schemas.put(raw.getSimpleName(), object(raw));
                Arrays.stream(raw.getRecordComponents()).forEach(part -> collect(part.getGenericType(), schemas));
            }
            default -> {}
        }
    }

    private static ObjectNode object(Class<?> type) {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        var required = JSON.arrayNode();
        for (RecordComponent part : type.getRecordComponents()) {
            properties.set(snakeCase(part.getName()), of(part.getGenericType()));
            if (!part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(snakeCase(part.getName()));
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema;
    }

    private static ObjectNode constants(Class<?> type) {
        ObjectNode schema = JSON.objectNode().put("type", "string");
        var values = schema.putArray("enum");
        for (Object constant : type.getEnumConstants()) {
            values.add(((Enum<?>) constant).name().toLowerCase(Locale.ROOT));
        }
        return schema;
    }

    private static ObjectNode of(Type type) {
        ObjectNode schema = JSON.objectNode();
        return switch (type) {
            case ParameterizedType list
            when list.getRawType() == List.class ->
                schema.put("type", "array").set("items", of(list.getActualTypeArguments()[0]));
            case ParameterizedType map
            when map.getRawType() == Map.class ->
                schema.put("type", "object").set("additionalProperties", of(map.getActualTypeArguments()[1]));
            case Class<?> raw when SCALARS.containsKey(raw) -> scalar(SCALARS.get(raw), schema);
            case Class<?> raw
            when raw.isRecord() || raw.isEnum() -> schema.put("$ref", "#/components/schemas/" + raw.getSimpleName());
            default -> throw new IllegalArgumentException("no wire shape for " + type);
        };
    }

    private static ObjectNode scalar(List<String> typeAndFormat, ObjectNode schema) {
        schema.put("type", typeAndFormat.getFirst());
        if (typeAndFormat.size() > 1) {
            schema.put("format", typeAndFormat.get(1));
        }
        return schema;
    }
}
