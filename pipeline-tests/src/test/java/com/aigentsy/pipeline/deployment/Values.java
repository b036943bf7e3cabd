package com.aigentsy.pipeline.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Values that the models take as they come but the cluster refuses: quantities and ports. */
final class Values {

    private static final List<String> PORTS = List.of("port", "containerPort", "targetPort", "hostPort", "nodePort");
    private static final List<String> AMOUNTS = List.of("requests", "limits", "hard", "max", "default");

    private Values() {}

    static List<String> problems(Manifest manifest) {
        return Stream.concat(ports(manifest), quantities(manifest))
                .map(problem -> manifest.title() + ": " + problem)
                .toList();
    }

    private static Stream<String> ports(Manifest manifest) {
        return PORTS.stream()
                .flatMap(field -> manifest.all(field).stream())
                .filter(JsonNode::isNumber)
                .filter(port -> port.asInt() < 1 || port.asInt() > 65_535)
                .map(port -> "no port: " + port.asText());
    }

    private static Stream<String> quantities(Manifest manifest) {
        return Stream.concat(
                        AMOUNTS.stream()
                                .flatMap(field -> manifest.all(field).stream())
                                .flatMap(Values::each),
                        manifest.all("sizeLimit").stream())
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .filter(amount -> !isQuantity(amount))
                .map(amount -> "no quantity: " + amount);
    }

    private static Stream<JsonNode> each(JsonNode map) {
        return map.properties().stream().map(Map.Entry::getValue);
    }

    private static boolean isQuantity(String amount) {
        try {
            Quantity.getAmountInBytes(Quantity.parse(amount));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
