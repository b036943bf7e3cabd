package com.aigentsy.gateway.github;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.gateway.effect.Answer;
import com.aigentsy.gateway.effect.Deadline;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GitHubHttpTest {

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    @Test
    void saysWhoItIsAndWhichApiItMeans() {
        answering(aResponse().withStatus(201).withBody("{}"));

        write(Duration.ofSeconds(5));

        SERVER.verify(
                1,
                postRequestedFor(urlEqualTo("/repos/a/b/forks"))
                        .withHeader("Accept", equalTo("application/vnd.github+json"))
                        .withHeader("X-GitHub-Api-Version", equalTo("2022-11-28"))
                        .withHeader("Authorization", equalTo("Bearer secret"))
                        .withHeader("Content-Type", equalTo("application/json")));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void asksOnceWhateverTheAnswer(int status) {
        answering(aResponse().withStatus(status));

        assertThat(write(SERVER.baseUrl() + "/" + status, Duration.ofSeconds(5)))
                .isInstanceOfSatisfying(
                        Answer.Reply.class, reply -> assertThat(reply.status()).isEqualTo(status));
        SERVER.verify(1, postRequestedFor(urlMatching("/" + status + "/.*")));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void asksOnceWhenTheConnectionBreaksAndDoesNotClaimToKnow(Fault fault) {
        answering(aResponse().withFault(fault));

        assertThat(write(SERVER.baseUrl() + "/" + fault, Duration.ofSeconds(5))).isInstanceOf(Answer.Lost.class);
        SERVER.verify(1, postRequestedFor(urlMatching("/" + fault + "/.*")));
    }

    @Test
    void followsNoRedirectBecauseTheTokenWouldTravelAlong() {
        answering(temporaryRedirect(SERVER.baseUrl() + "/elsewhere"));

        assertThat(write(Duration.ofSeconds(5)))
                .isInstanceOfSatisfying(
                        Answer.Reply.class, reply -> assertThat(reply.status()).isEqualTo(302));
        SERVER.verify(0, postRequestedFor(urlEqualTo("/elsewhere")));
    }

    @Test
    void anAnswerThatDoesNotComeInTimeIsLost() {
        answering(aResponse().withFixedDelay(5_000));

        assertThat(write(Duration.ofMillis(500))).isInstanceOf(Answer.Lost.class);
    }

    @Test
    void anAnswerThatDripsPastTheDeadlineIsLost() {
        answering(aResponse().withBody("x".repeat(50)).withChunkedDribbleDelay(50, 10_000));

        assertThat(write(Duration.ofMillis(700))).isInstanceOf(Answer.Lost.class);
    }

    @Test
    void afterTheDeadlineNothingLeaves() {
        answering(aResponse().withStatus(201));

        assertThat(write(Duration.ZERO)).isInstanceOf(Answer.NotSent.class);
        SERVER.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void aRefusedConnectionAndAnUnknownNameAreNotSent() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }

        assertThat(write("http://127.0.0.1:" + closed, Duration.ofSeconds(5))).isInstanceOf(Answer.NotSent.class);
        assertThat(write("http://no-such-host.invalid", Duration.ofSeconds(5))).isInstanceOf(Answer.NotSent.class);
    }

    @Test
    void aServerThatSpeaksNoTlsIsNotSent() {
        assertThat(write("https://127.0.0.1:" + SERVER.getPort(), Duration.ofSeconds(5)))
                .isNotInstanceOf(Answer.Reply.class);
        SERVER.verify(0, postRequestedFor(anyUrl()));
    }

    private static void answering(ResponseDefinitionBuilder answer) {
        SERVER.stubFor(any(anyUrl()).willReturn(answer));
    }

    private static Answer write(Duration total) {
        return write(SERVER.baseUrl(), total);
    }

    private static Answer write(String api, Duration total) {
        var account = new GitHubAccount(URI.create(api), Optional.of("secret"), Optional.of("octo"));
        return new GitHubHttp(account)
                .write("POST", "/repos/a/b/forks", Map.of(), Deadline.in(total, Clock.systemUTC()));
    }
}
