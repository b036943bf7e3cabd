package com.aigentsy.pipeline.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a network policy allows, one line for each pair: {@code out: execution to outside:443}. */
final class NetworkEdges {

    private NetworkEdges() {}

    static Stream<String> of(Manifest policy) {
        JsonNode spec = policy.object().path("spec");
        return names(spec.path("podSelector"))
                .flatMap(pod -> Stream.concat(
                        edges(spec.path("egress"), "to").map(peer -> "out: " + pod + " to " + peer),
                        edges(spec.path("ingress"), "from").map(peer -> "in: " + pod + " from " + peer)));
    }

    private static Stream<String> edges(JsonNode rules, String peers) {
        return Manifest.each(rules)
                .flatMap(rule -> rule.path(peers).isEmpty()
                        ? Stream.of("anybody " + ports(rule))
                        : Manifest.each(rule.path(peers))
                                .flatMap(NetworkEdges::peer)
                                .map(peer -> peer + " " + ports(rule)));
    }

    private static Stream<String> peer(JsonNode peer) {
        if (peer.has("ipBlock")) {
            String except = Manifest.each(peer.at("/ipBlock/except"))
                    .map(JsonNode::asText)
                    .map(range -> " but " + range)
                    .collect(Collectors.joining());
            return Stream.of(peer.at("/ipBlock/cidr").asText() + except);
        }
        String where = peer.at("/namespaceSelector/matchLabels/kubernetes.io~1metadata.name")
                .asText("");
        Stream<String> pods = peer.has("podSelector") ? names(peer.path("podSelector")) : Stream.of("any");
        return pods.map(pod -> where.isEmpty() ? pod : where + "/" + pod);
    }

    /** The values a selector asks for; an empty one asks for nothing. */
    private static Stream<String> names(JsonNode selector) {
        if (selector.isEmpty()) {
            return Stream.of("any");
        }
        String labels =
                String.join("+", Manifest.strings(selector.path("matchLabels")).values());
        List<String> values = selector.findValues("values").stream()
                .flatMap(Manifest::each)
                .map(JsonNode::asText)
                .toList();
        return values.isEmpty() ? Stream.of(labels) : values.stream();
    }

    private static String ports(JsonNode rule) {
        return Manifest.each(rule.path("ports"))
                .map(port -> port.path("port").asText()
                        + (port.path("protocol").asText("TCP").equals("UDP") ? "/udp" : ""))
                .collect(Collectors.joining(",", ":", ""));
    }
}
