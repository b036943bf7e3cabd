package com.aigentsy.runtime.testing.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Who was spoken to, and what was said, in order. */
record Conversation(String counterpart, List<Exchange> exchanges) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Conversation heard(Counterpart counterpart, WireMockServer server) {
        var names = new Anonymous(address(server));
        List<ServeEvent> events = new ArrayList<>(server.getAllServeEvents());
        Collections.reverse(events);
        return new Conversation(
                counterpart.pinned(),
                events.stream().map(event -> Exchange.of(event, names)).toList());
    }

    static Conversation read(Path file) {
        try {
            return JSON.readValue(file.toFile(), Conversation.class);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is no recording; ./aigentsy test --contracts --record makes it", e);
        }
    }

    /** One line for what is asked and one for the answer, so that a difference can be read. */
    void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file,
                    exchanges.stream()
                            .map(exchange -> "{\"asked\": %s,\n \"answered\": %s}"
                                    .formatted(json(exchange.asked()), json(exchange.answered())))
                            .collect(Collectors.joining(
                                    ",\n",
                                    "{\"counterpart\": " + json(counterpart) + ",\n\"exchanges\": [\n",
                                    "\n]}\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(Object part) {
        try {
            return JSON.writeValueAsString(part);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String address(WireMockServer server) {
        return "http://127.0.0.1:" + server.port();
    }

    List<Exchange.Asked> asked() {
        return exchanges.stream().map(Exchange::asked).toList();
    }
}
