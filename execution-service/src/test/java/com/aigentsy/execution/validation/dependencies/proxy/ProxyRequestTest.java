package com.aigentsy.execution.validation.dependencies.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyRequestTest {

    private static ProxyRequest read(String text) throws Exception {
        return ProxyRequest.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static ProxyRequest get(String target) throws Exception {
        return read("GET " + target + " HTTP/1.1\r\nHost: x\r\n\r\n");
    }

    @Test
    void keepsThePathAndThePreferredFormAndForgetsTheRest() throws Exception {
        var request =
                read("HEAD /@a%2fb/-/b-1.0+x.tgz?token=1#top HTTP/1.1\r\nHost: elsewhere\r\nAUTHORIZATION: Basic x\r\n"
                        + "ACCEPT: application/json\r\nCookie: a=b\r\nContent-Length: 0\r\n\r\n");
        assertThat(request).isEqualTo(new ProxyRequest("HEAD", "/@a%2fb/-/b-1.0+x.tgz", "application/json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/a/b.jar", "/..a/b..", "/.npmrc", "/%40a%2Fb", "/a+b~c", "/a%20b", "//a"})
    void passesOrdinaryPathsOn(String path) throws Exception {
        assertThat(get(path).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/..",
                "/../a",
                "/a/../../b",
                "/.",
                "/a/./b",
                "/%2e%2e/a",
                "/%2E%2E%2Fa",
                "/..%2fa",
                "/%252e%252e/a",
                "/%25252e%25252e/a",
                "/a%5c..%5cb",
                "/a\\b",
                "/a%00b",
                "/a%0d%0ab",
                "/a%",
                "/a%zz",
                "a",
                "http://a/b",
                "*",
                "/ä"
            })
    void refusesWhatCouldLeadOut(String target) {
        assertThatExceptionOfType(RefusedRequest.class)
                .isThrownBy(() -> get(target))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(400));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    405, POST /a HTTP/1.1
                    405, PUT /a HTTP/1.1
                    405, CONNECT a:443 HTTP/1.1
                    405, get /a HTTP/1.1
                    400, GET /a HTTP/2
                    400, GET /a
                    400, GET  /a HTTP/1.1
                    400, SSH-2.0-x
                    """)
    void refusesWhatIsNotReading(int status, String line) {
        assertThatExceptionOfType(RefusedRequest.class)
                .isThrownBy(() -> read(line + "\r\n\r\n"))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(status));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Content-Length: 4", "content-length: x", "Transfer-Encoding: chunked", "TRANSFER-ENCODING : x"})
    void refusesABody(String header) {
        assertThatExceptionOfType(RefusedRequest.class)
                .isThrownBy(() -> read("GET /a HTTP/1.1\r\n" + header + "\r\n\r\nbody"));
    }

    @Test
    void refusesAHeadWithoutAnEnd() {
        assertThatExceptionOfType(RefusedRequest.class).isThrownBy(() -> read("GET /a HTTP/1.1\r\nA: b\r\n"));
        assertThatExceptionOfType(RefusedRequest.class)
                .isThrownBy(() -> read("GET /a HTTP/1.1\r\nA: " + "b".repeat(20_000)))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(431));
    }
}
