package com.aigentsy.runtime.testing.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.runtime.testing.contract.Exchange.Answered;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.nio.file.Path;

/** Gives the recorded answers one after the other, whatever is asked; whether that was the recorded is seen at the end. */
final class Replay implements Contract, AutoCloseable {

    private final Counterpart counterpart;
    private final Conversation recorded;
    private final WireMockServer server =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));

    private Replay(Counterpart counterpart, Path file) {
        this.counterpart = counterpart;
        this.recorded = Conversation.read(file);
        server.start();
        var names = new Anonymous(url());
        for (int at = 0; at < recorded.exchanges().size(); at++) {
            server.stubFor(any(anyUrl())
                    .inScenario("recorded")
                    .whenScenarioStateIs(state(at))
                    .willReturn(answer(recorded.exchanges().get(at).answered(), names))
                    .willSetStateTo(state(at + 1)));
        }
    }

    static void lead(Counterpart counterpart, Path file, Talk talk) throws Exception {
        try (var replay = new Replay(counterpart, file)) {
            talk.with(replay);
        }
    }

    private static String state(int at) {
        return at == 0 ? Scenario.STARTED : "answered " + at;
    }

    private static ResponseDefinitionBuilder answer(Answered answered, Anonymous names) {
        var answer = aResponse().withStatus(answered.status()).withBody(names.text(answered.body()));
        answered.headers().forEach((name, value) -> answer.withHeader(name, names.shown(value)));
        return answer;
    }

    @Override
    public String url() {
        return Conversation.address(server);
    }

    @Override
    public void meanwhile(String method, String path, String body) {
        // it happened when this was recorded
    }

    /** Also when the talk failed: another request is the likeliest reason. */
    @Override
    public void close() {
        Conversation heard = Conversation.heard(counterpart, server);
        server.stop();
        for (int at = 0; at < Math.max(heard.asked().size(), recorded.asked().size()); at++) {
            assertThat(request(heard, at))
                    .as("request %d of our client; if it is meant, ./aigentsy test --contracts --record", at + 1)
                    .isEqualTo(request(recorded, at));
        }
        assertThat(heard.counterpart())
                .as("the counterpart that package.json pins and the recording was made with")
                .isEqualTo(recorded.counterpart());
    }

    private static Object request(Conversation conversation, int at) {
        return at < conversation.asked().size() ? conversation.asked().get(at) : "none";
    }
}
