package com.aigentsy.gateway.effect;

import com.aigentsy.events.Approval;
import com.aigentsy.events.Digests;
import com.aigentsy.events.Opportunity;
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
import java.util.regex.Pattern;

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

    /** What is wrong with the approval of this offer whatever the time, if anything. */
    public Optional<String> problem(OpportunityPriced offer, UUID effectKey) {
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
        return terms(offer, approval);
    }

    private static Optional<String> terms(OpportunityPriced offer, Approval approval) {
        Target target = offer.target();
        if (!approval.target().equals(target.repository() + ":" + target.baseBranch())) {
            return Optional.of("it approves another target");
        }
        if (approval.amount().compareTo(offer.price().amount()) != 0
                || !approval.currency().equals(offer.price().currency())) {
            return Optional.of("it approves another amount");
        }
        return about(offer.opportunity(), target)
                ? Optional.empty()
                : Optional.of("the offer names an issue of another place than the approved target");
    }

    /** The issue's number is told to the maintainers, so it has to be one of the approved repository. */
    private static boolean about(Opportunity opportunity, Target target) {
        String repository = opportunity.repository();
        boolean here = repository == null || repository.equalsIgnoreCase(target.repository());
        Integer number = opportunity.issueNumber();
        return here
                && (number == null
                        || address(target, number).matcher(opportunity.url()).matches());
    }

    private static Pattern address(Target target, int number) {
        return Pattern.compile(
                "https?://[^?#]+/" + Pattern.quote(target.repository()) + "/(issues|pull)/" + number + "([/?#].*)?",
                Pattern.CASE_INSENSITIVE);
    }

    /** Since when it is too late to act on it, if it is. */
    static Optional<String> expired(OpportunityPriced offer, Instant now) {
        Instant end = offer.approval().expiresAt();
        return now.isBefore(end) ? Optional.empty() : Optional.of("it expired at " + end);
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
