package com.aigentsy.gateway.policy;

import com.aigentsy.events.Opportunity;
import com.aigentsy.events.OpportunityPriced;
import com.aigentsy.events.Solution;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Decides from the offer alone whether it may be sent, must be left to a person, or must not go out at all. */
public final class SubmissionPolicy {

    /** Approvals of this author are given by a rule, not by a person. */
    public static final String RULE_AUTHOR = "auto";

    private static final List<String> ASKS_FOR_HELP =
            List.of("bounty", "help wanted", "help-wanted", "good first issue", "reward", "paid", "💎", "$");

    private SubmissionPolicy() {}

    public static Ruling rule(OpportunityPriced offer, Autonomy autonomy, LocalDate today) {
        return refusal(offer)
                .<Ruling>map(refused -> refused)
                .or(() -> preparation(offer, autonomy, today).map(Ruling.Prepare::new))
                .orElseGet(Ruling.Send::new);
    }

    private static Optional<Ruling.Refuse> refusal(OpportunityPriced offer) {
        Solution.CodeFix fix = offer.solution().codeFix();
        if (fix == null) {
            return Optional.empty();
        }
        Optional<String> forbidden = fix.files().stream()
                .map(Solution.File::path)
                .filter(path -> !harmless(path))
                .findFirst();
        if (forbidden.isPresent()) {
            return Optional.of(new Ruling.Refuse("policy_path", "must not be touched: " + forbidden.get()));
        }
        return asksForHelp(offer.opportunity())
                ? Optional.empty()
                : Optional.of(new Ruling.Refuse("policy_not_asked", "the issue asks nobody for help and pays nothing"));
    }

    /** No workflows, nothing of git itself, nothing outside the repository. */
    private static boolean harmless(String path) {
        String normal = path.toLowerCase(Locale.ROOT).replace('\\', '/');
        List<String> parts = List.of(normal.split("/", -1));
        return !normal.isBlank()
                && !parts.contains("")
                && !parts.contains(".")
                && !parts.contains("..")
                && !parts.contains(".git")
                && !parts.getFirst().equals(".github");
    }

    private static boolean asksForHelp(Opportunity opportunity) {
        return opportunity.value() != null
                || opportunity.rate() != null
                || opportunity.selection().namedByPerson()
                || opportunity.labels().stream()
                        .map(label -> label.toLowerCase(Locale.ROOT))
                        .anyMatch(label -> ASKS_FOR_HELP.stream().anyMatch(label::contains));
    }

    private static Optional<String> preparation(OpportunityPriced offer, Autonomy autonomy, LocalDate today) {
        Optional<PlatformPolicy> policy = PlatformPolicy.of(offer.opportunity().platform());
        if (policy.isEmpty()) {
            return Optional.of("no_policy_for_platform");
        }
        if (!policy.get().automaticOn(today)) {
            return Optional.of(policy.get().automatic() ? "policy_review_overdue" : "platform_wants_a_person");
        }
        if (!autonomy.sends()) {
            return Optional.of("autonomy_" + autonomy.name().toLowerCase(Locale.ROOT));
        }
        boolean byRule = offer.approval().approvedBy().equals(RULE_AUTHOR);
        return byRule && autonomy != Autonomy.AUTO ? Optional.of("approved_by_no_person") : Optional.empty();
    }
}
