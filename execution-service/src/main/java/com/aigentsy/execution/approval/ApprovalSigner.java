package com.aigentsy.execution.approval;

import com.aigentsy.events.Approval;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Signs approvals with Ed25519; the gateway holds the other half of the key, so it can check one and not forge one. */
public final class ApprovalSigner {

    private static final String ED25519 = "Ed25519";

    private final PrivateKey key;

    private ApprovalSigner(PrivateKey key) {
        this.key = key;
    }

    /** {@code base64} is a PKCS#8 key. Throws {@link IllegalArgumentException} with words that do not contain it. */
    public static ApprovalSigner of(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.strip());
            return new ApprovalSigner(KeyFactory.getInstance(ED25519).generatePrivate(new PKCS8EncodedKeySpec(bytes)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("APPROVAL_SIGNING_KEY is not a Base64 PKCS#8 Ed25519 key");
        }
    }

    Approval sign(Approval unsigned) {
        try {
            Signature signature = Signature.getInstance(ED25519);
            signature.initSign(key);
            signature.update(unsigned.signingInput());
            return withSignature(unsigned, Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    private static Approval withSignature(Approval approval, String signature) {
        return new Approval(
                approval.id(),
                approval.effectKey(),
                approval.contentSha256(),
                approval.target(),
                approval.amount(),
                approval.currency(),
                approval.approvedBy(),
                approval.approvedAt(),
                approval.expiresAt(),
                signature);
    }
}
