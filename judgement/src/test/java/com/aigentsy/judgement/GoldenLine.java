package com.aigentsy.judgement;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** One line of a golden file: flat objects named in, factors and out. Enough of a reader for it, without a library. */
public record GoldenLine(String text, Map<String, Map<String, String>> sections) {

    private static final Pattern SECTION = Pattern.compile("\"(\\w+)\": \\{([^}]*)}");
    private static final Pattern FIELD = Pattern.compile("\"(\\w+)\": (\\[[^\\]]*]|\"[^\"]*\"|[^,]+)");

    public static GoldenLine parse(String text) {
        var sections = new LinkedHashMap<String, Map<String, String>>();
        SECTION.matcher(text).results().forEach(found -> sections.put(found.group(1), fields(found.group(2))));
        return new GoldenLine(text, sections);
    }

    public String text(String section, String field) {
        return raw(section, field).replace("\"", "");
    }

    public boolean isNull(String section, String field) {
        return raw(section, field).equals("null");
    }

    public double number(String section, String field) {
        return Double.parseDouble(raw(section, field));
    }

    public int integer(String section, String field) {
        return Integer.parseInt(raw(section, field));
    }

    public List<Double> numbers(String section, String field) {
        String inside = raw(section, field).replaceAll("[\\[\\] ]", "");
        return inside.isEmpty()
                ? List.of()
                : Arrays.stream(inside.split(",")).map(Double::valueOf).toList();
    }

    private String raw(String section, String field) {
        String value = sections.getOrDefault(section, Map.of()).get(field);
        if (value == null) {
            throw new IllegalArgumentException("no %s.%s in %s".formatted(section, field, text));
        }
        return value;
    }

    private static Map<String, String> fields(String object) {
        var fields = new LinkedHashMap<String, String>();
        FIELD.matcher(object).results().forEach(found -> fields.put(found.group(1), found.group(2)));
        return fields;
    }
}
