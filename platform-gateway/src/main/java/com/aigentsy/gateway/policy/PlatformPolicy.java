package com.aigentsy.gateway.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a platform allows: whether software may hand in work there, where that is written, and when somebody has to read
 * it again. After {@code reviewBy} the policy counts as "prepare only".
 */
public record PlatformPolicy(String platform, boolean automatic, String source, LocalDate reviewBy) {

    private static final LocalDate REVIEW = LocalDate.of(2027, 5, 31);

    private static final List<PlatformPolicy> KNOWN = List.of(
            new PlatformPolicy(
                    "github",
                    true,
                    "https://docs.github.com/en/site-policy/acceptable-use-policies/github-acceptable-use-policies",
                    REVIEW),
            new PlatformPolicy("upwork", false, "https://www.upwork.com/legal#terms-of-use", REVIEW),
            new PlatformPolicy("reddit", false, "https://redditinc.com/policies/developer-terms", REVIEW),
            new PlatformPolicy("twitter", false, "https://help.x.com/en/rules-and-policies/x-automation", REVIEW));

    public static Optional<PlatformPolicy> of(String platform) {
        return KNOWN.stream().filter(policy -> policy.platform.equals(platform)).findFirst();
    }

    public boolean automaticOn(LocalDate today) {
        return automatic && !today.isAfter(reviewBy);
    }
}
