package com.aigentsy.gateway.monitoring;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Checks GitHub's {@code X-Hub-Signature-256} in constant time. Without a secret nothing is genuine. */
public record WebhookSignature(Optional<String> secret) {

    private static final String PREFIX = "sha256=";

    public boolean genuine(byte[] body, @Nullable String header) {
        if (secret.isEmpty() || header == null || !header.startsWith(PREFIX)) {
            return false;
        }
        byte[] expected =
                (PREFIX + HexFormat.of().formatHex(hmac(secret.get(), body))).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, header.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "WebhookSignature[" + (secret.isPresent() ? "with" : "without") + " a secret]";
    }
}
