package com.aigentsy.gateway.effect;

import com.aigentsy.events.Approval;
import com.aigentsy.events.Digests;
import com.aigentsy.events.OpportunityPriced;
import com.aigentsy.events.Target;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Decides by itself whether an approval covers exactly this act, because an event that says "approved" proves nothing.
 * Holds the public key only, so it can verify approvals and never make one.
 */
public final class ApprovalCheck {

    private final PublicKey key;

    private ApprovalCheck(PublicKey key) {
        this.key = key;
    }

    /** @param verifyKey Base64 of an X.509 SubjectPublicKeyInfo with an Ed25519 key */
    public static ApprovalCheck with(String verifyKey) {
        try {
            byte[] encoded = Base64.getDecoder().decode(verifyKey.strip());
            return new ApprovalCheck(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "APPROVAL_VERIFY_KEY is not the Base64 of an Ed25519 public key (X.509); take the one that belongs"
                            + " to execution's APPROVAL_SIGNING_KEY",
                    e);
        }
    }

    /** What is wrong with the approval of this offer, if anything. */
    public Optional<String> problem(OpportunityPriced offer, UUID effectKey, Instant now) {
        Approval approval = offer.approval();
        if (!signed(approval)) {
            return Optional.of("the signature is not execution's");
        }
        if (!approval.effectKey().equals(effectKey)) {
            return Optional.of("it approves another act");
        }
        if (!approval.contentSha256().equals(Digests.content(offer.solution(), offer.target()))) {
            return Optional.of("the content was changed after the approval");
        }
        return terms(offer, approval, now);
    }

    private static Optional<String> terms(OpportunityPriced offer, Approval approval, Instant now) {
        Target target = offer.target();
        if (!approval.target().equals(target.repository() + ":" + target.baseBranch())) {
            return Optional.of("it approves another target");
        }
        if (approval.amount().compareTo(offer.price().amount()) != 0
                || !approval.currency().equals(offer.price().currency())) {
            return Optional.of("it approves another amount");
        }
        return now.isBefore(approval.expiresAt())
                ? Optional.empty()
                : Optional.of("it expired at " + approval.expiresAt());
    }

    private boolean signed(Approval approval) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(approval.signingInput());
            return signature.verify(Base64.getDecoder().decode(approval.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
