package com.aigentsy.local.forge.rest;

import com.aigentsy.local.forge.store.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the route of a path. In a template {name} is one segment and {name*} the whole rest; the first match counts. */
public final class Router {

    /** Answers one kind of request. */
    @FunctionalInterface
    public interface Route {
        Answer answer(Call call);
    }

    /** A route and the parts of the path it matched. */
    public record Found(Route route, Map<String, String> parts) {}

    private record Entry(String method, Pattern path, Route route) {}

    private static final Pattern PART = Pattern.compile("\\{(\\w+)(\\*?)}");

    private final List<Entry> entries = new ArrayList<>();

    void add(String method, String template, Route route) {
        String pattern = PART.matcher(template)
                .replaceAll(part -> "(?<" + part.group(1) + ">" + (part.group(2).isEmpty() ? "[^/]+" : ".+") + ")");
        entries.add(new Entry(method, Pattern.compile(pattern), route));
    }

    /** A path that nobody serves with this method is not found, as at GitHub. */
    Found find(String method, String path) {
        for (Entry entry : entries) {
            Matcher matcher = entry.path().matcher(path);
            if (entry.method().equals(method) && matcher.matches()) {
                return new Found(entry.route(), parts(matcher));
            }
        }
        throw Refusal.notFound();
    }

    private static Map<String, String> parts(Matcher matcher) {
        var parts = new HashMap<String, String>();
        matcher.namedGroups().keySet().forEach(name -> parts.put(name, matcher.group(name)));
        return Map.copyOf(parts);
    }
}
