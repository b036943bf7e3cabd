package com.aigentsy.execution.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aigentsy.events.Approval;
import java.math.BigDecimal;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ApprovalSignerTest {

    private static Approval approval(String amount) {
        return new Approval(
                new UUID(1, 2),
                new UUID(3, 4),
                "ab",
                "acme/till:main",
                new BigDecimal(amount),
                "USD",
                "operator",
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(60),
                "");
    }

    @Test
    void signsSoThatThePublicKeyAloneCanCheckEveryField() throws GeneralSecurityException {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        String privateKey = Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded());
        Approval signed = ApprovalSigner.of(privateKey + "\n").sign(approval("250"));
        byte[] signature = Base64.getDecoder().decode(signed.signature());

        assertThat(verifies(keys, approval("250.00"), signature)).isTrue();
        assertThat(verifies(keys, approval("251"), signature)).isFalse();
    }

    private static boolean verifies(KeyPair keys, Approval approval, byte[] signature) throws GeneralSecurityException {
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(keys.getPublic());
        check.update(approval.signingInput());
        return check.verify(signature);
    }

    @Test
    void saysWhatIsWrongWithAKeyWithoutRepeatingIt() {
        assertThatThrownBy(() -> ApprovalSigner.of("c2VjcmV0"))
                .hasMessageContaining("APPROVAL_SIGNING_KEY")
                .hasMessageNotContaining("c2VjcmV0")
                .hasNoCause();
    }
}
