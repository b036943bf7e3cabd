package com.aigentsy.gateway.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    /** The example of GitHub's documentation, "Validating webhook deliveries". */
    private static final String SECRET = "It's a Secret to Everybody";

    private static final byte[] BODY = "Hello, World!".getBytes(StandardCharsets.UTF_8);
    private static final String SIGNED = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";

    private final WebhookSignature signature = new WebhookSignature(Optional.of(SECRET));

    @Test
    void acceptsTheExampleOfTheDocumentation() {
        assertThat(signature.genuine(BODY, SIGNED)).isTrue();
    }

    @Test
    void refusesEverythingElse() {
        assertThat(signature.genuine("Hello, World?".getBytes(StandardCharsets.UTF_8), SIGNED))
                .isFalse();
        assertThat(signature.genuine(BODY, SIGNED.replace("757", "758"))).isFalse();
        assertThat(signature.genuine(BODY, SIGNED.replace("sha256=", "sha1="))).isFalse();
        assertThat(signature.genuine(BODY, null)).isFalse();
        assertThat(new WebhookSignature(Optional.of("another")).genuine(BODY, SIGNED))
                .isFalse();
    }

    @Test
    void withoutASecretNothingIsGenuine() {
        assertThat(new WebhookSignature(Optional.empty()).genuine(BODY, SIGNED)).isFalse();
    }
}
