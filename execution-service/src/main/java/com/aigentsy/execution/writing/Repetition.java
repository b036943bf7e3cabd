package com.aigentsy.execution.writing;

import java.util.Optional;

/** Nobody gets what others got: of a text's own words, what facts and job say aside, few may have been sent before. */
public record Repetition(SentWords sent, Profile profile) {

    /** The share of a text's runs of five words that one earlier text may have. */
    static final double CAP = 0.3;

    /** A text with fewer has too little of its own to be judged by. */
    private static final int ENOUGH = 5;

    public Optional<String> problem(Draft draft, String job, String executionId) {
        Shingles own = Shingles.of(draft.body()).without(Shingles.of(job));
        for (Profile.Fact fact : profile.facts()) {
            own = own.without(Shingles.of(fact.says()));
        }
        int count = own.hashes().size();
        if (count < ENOUGH) {
            return Optional.empty();
        }
        double share = (double) sent.mostSharedWithOne(own, executionId) / count;
        return share > CAP
                ? Optional.of("%.0f %% of the text was sent to somebody else before; write it for this job"
                        .formatted(100 * share))
                : Optional.empty();
    }
}
