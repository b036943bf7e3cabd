package com.aigentsy.execution.validation.job.cluster;

import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is asked, in the words of a Role ({@code create batch/jobs}), of which object, with which label if any. */
record Request(String what, String name, String selector) {

    private static final Pattern PATH = Pattern.compile(
            "/apis?/(?:(batch)/)?v1/namespaces/" + ApiServer.NAMESPACE + "/(jobs|pods)(?:/([a-z0-9-]+)(/log)?)?");

    static Request of(HttpExchange exchange) {
        var path = PATH.matcher(exchange.getRequestURI().getPath());
        if (!path.matches()) {
            return new Request("ask for " + exchange.getRequestURI().getPath(), "", "");
        }
        String group = path.group(1) == null ? "" : path.group(1);
        String resource = group + "/" + path.group(2) + (path.group(4) == null ? "" : path.group(4));
        boolean one = path.group(3) != null;
        String verb = switch (exchange.getRequestMethod()) {
            case "POST" -> "create";
            case "GET" -> one ? "get" : "list";
            case "DELETE" -> one ? "delete" : "deletecollection";
            default -> exchange.getRequestMethod();
        };
        return new Request(verb + " " + resource, one ? path.group(3) : "", label(exchange));
    }

    private static String label(HttpExchange exchange) {
        return Stream.of(String.valueOf(exchange.getRequestURI().getRawQuery()).split("&"))
                .filter(parameter -> parameter.startsWith("labelSelector="))
                .map(parameter -> URLDecoder.decode(parameter.split("=", 2)[1], StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    Predicate<Map<String, String>> selected() {
        String[] words = selector.split("=", 2);
        return labels -> selector.isEmpty() || words[1].equals(labels.get(words[0]));
    }
}
