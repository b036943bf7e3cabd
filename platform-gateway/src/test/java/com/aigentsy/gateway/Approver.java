package com.aigentsy.gateway;

import com.aigentsy.events.Approval;
import com.aigentsy.events.Digests;
import com.aigentsy.events.Price;
import com.aigentsy.events.Solution;
import com.aigentsy.events.Target;
import java.math.BigDecimal;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Signs approvals as execution-service does, with a key of its own. */
public final class Approver {

    public static final Approver EXECUTION = new Approver();

    private final KeyPair keys;

    public Approver() {
        try {
            keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public String verifyKey() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    public Approval approve(UUID effectKey, Solution solution, Target target, Instant at) {
        Approval draft = new Approval(
                UUID.randomUUID(),
                effectKey,
                Digests.content(solution, target),
                target.repository() + ":" + target.baseBranch(),
                new BigDecimal("250"),
                "USD",
                "operator",
                at,
                at.plus(Duration.ofHours(24)),
                "");
        return sign(draft);
    }

    public Approval sign(Approval draft) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(draft.signingInput());
            return signed(draft, Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Price price(Approval approval) {
        return new Price(approval.amount(), approval.currency(), Map.of(), "legacy-v1", List.of());
    }

    private static Approval signed(Approval draft, String signature) {
        return new Approval(
                draft.id(),
                draft.effectKey(),
                draft.contentSha256(),
                draft.target(),
                draft.amount(),
                draft.currency(),
                draft.approvedBy(),
                draft.approvedAt(),
                draft.expiresAt(),
                signature);
    }
}
