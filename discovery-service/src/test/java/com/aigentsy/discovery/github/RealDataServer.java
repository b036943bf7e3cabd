package com.aigentsy.discovery.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A command of its own: {@code <folder> <port>} serves the recorded real data as a GitHub to point {@code
 * GITHUB_BASE_URL} at. A search for help-wanted issues finds the paid issues of {@code paid-issues.jsonl}, all open; every
 * other search answers {@code search-issues.json}; nothing else exists. No price leaves it but in a title or body.
 */
public final class RealDataServer {

    private static final long FIRST_ID = 900_000_000L;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final byte[] recorded;
    private final ArrayNode paid = JSON.createArrayNode();

    private RealDataServer(Path folder) throws IOException {
        recorded = Files.readAllBytes(folder.resolve("github").resolve("search-issues.json"));
        for (String line : Files.readAllLines(folder.resolve("github").resolve("paid-issues.jsonl"))) {
            paid.add(issue(JSON.readTree(line), paid.size() + 1));
        }
    }

    public static void main(String... arguments) throws IOException {
        int port = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
        System.out.println("GITHUB_BASE_URL=" + start(Path.of(arguments[0]), port));
    }

    /** Listens on loopback; the server's address. */
    public static String start(Path folder, int port) throws IOException {
        var data = new RealDataServer(folder);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext(
                "/",
                exchange -> answer(exchange, 404, "{\"message\": \"Not Found\"}".getBytes(StandardCharsets.UTF_8)));
        server.createContext("/search/issues", data::search);
        server.start();
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void search(HttpExchange exchange) throws IOException {
        String query = URLDecoder.decode(exchange.getRequestURI().getRawQuery(), StandardCharsets.UTF_8);
        answer(exchange, 200, query.contains("help wanted") ? page(query) : recorded);
    }

    private byte[] page(String query) throws IOException {
        int page = Integer.parseInt(query.replaceAll(".*[&]page=(\\d+).*", "$1"));
        int size = Integer.parseInt(query.replaceAll(".*[&]per_page=(\\d+).*", "$1"));
        ObjectNode result = JSON.createObjectNode().put("total_count", paid.size());
        ArrayNode items = result.putArray("items");
        for (int at = (page - 1) * size; at < Math.min(page * size, paid.size()); at++) {
            items.add(paid.get(at));
        }
        return JSON.writeValueAsBytes(result);
    }

    private static ObjectNode issue(JsonNode line, int number) {
        ObjectNode issue = JSON.createObjectNode()
                .put("id", FIRST_ID + number)
                .put("number", number)
                .put("title", line.path("title").asText())
                .put("body", line.path("body").asText())
                .put("state", "open")
                .put("repository_url", "https://api.github.com/repos/acme/real");
        issue.putArray("labels");
        return issue;
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
