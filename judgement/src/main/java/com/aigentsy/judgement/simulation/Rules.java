package com.aigentsy.judgement.simulation;

import java.util.Map;

/**
 * What really decides in the simulated market: steps and combinations on purpose, none of them a weighted sum of the
 * features. {@code progress} runs from 0 at the beginning to 1 at the end.
 */
record Rules(Truth truth) {

    private static final Map<Place, Double> PLACES = Map.of(
            Place.GITHUB, -0.5, Place.UPWORK, -1.2, Place.HACKERNEWS, -1.5, Place.REDDIT, -0.9, Place.EMAIL, 0.4);
    private static final Map<String, Double> TYPES = Map.of(
            "software_development",
            0.3,
            "web_development",
            0.1,
            "data_analysis",
            0.2,
            "content_creation",
            -0.1,
            "design",
            -0.8,
            "business_consulting",
            -0.4);

    /** The probability that the work is accepted, silence included. */
    double accepted(Listing listing, double progress) {
        return probability(taste(listing, progress)) * (1 - silence(listing));
    }

    /** The probability that accepted work is paid. */
    double paid(Listing listing) {
        double history = listing.feature("payer_history", 0.5);
        double logOdds = history > 0.4 ? 3.0 : 1.2;
        logOdds -= listing.place() == Place.REDDIT ? 0.8 : 0;
        logOdds -= truth == Truth.GHOSTING && history < 0.35 ? 1.5 : 0;
        return probability(logOdds);
    }

    private double taste(Listing listing, double progress) {
        return PLACES.get(listing.place())
                + TYPES.getOrDefault(listing.type(), 0.0)
                + crowd(listing)
                + skill(listing)
                + circumstances(listing)
                + change(listing, progress);
    }

    private static double crowd(Listing listing) {
        double rivals = listing.feature("attempts", 0);
        return (rivals >= 3 ? -0.8 : 0) + (rivals >= 7 ? -0.9 : 0);
    }

    private static double skill(Listing listing) {
        double fit = listing.feature("skill_fit", 0.5);
        double small = fit > 0.6 && listing.value() < 1_500 ? 0.9 : 0;
        return 1.6 * (fit - 0.5) + small;
    }

    private static double circumstances(Listing listing) {
        double old = listing.hours() > 72 ? -0.7 : 0;
        double large = listing.value() > 3_000 ? -0.6 : 0;
        double welcoming = listing.feature("ci_present", 0) > 0 ? 1.4 * listing.feature("merge_rate", 0) : 0;
        double friends = listing.feature("past_with_owner", 0) > 0 ? 1.0 : 0;
        double vague = listing.feature("text_length", 500) < 150 ? -0.6 : 0;
        return old + large + welcoming + friends + vague;
    }

    private double change(Listing listing, double progress) {
        if (truth != Truth.DRIFT) {
            return 0;
        }
        double season = 0.6 * Math.sin(2 * Math.PI * progress) * (listing.type().equals("design") ? -1 : 0.4);
        double turn = progress < 0.5 ? 0 : 1;
        return season
                + turn * (listing.place() == Place.GITHUB ? -1.1 : 0)
                + turn * (listing.place() == Place.HACKERNEWS ? 1.2 : 0)
                + turn * (listing.feature("attempts", 0) >= 3 ? -0.7 : 0);
    }

    private double silence(Listing listing) {
        double silence = listing.place() == Place.REDDIT ? 0.15 : 0.04;
        if (truth != Truth.GHOSTING) {
            return silence;
        }
        double unknownPayer = listing.feature("payer_history", 0.5) < 0.35 ? 0.35 : 0;
        double crowded = listing.feature("attempts", 0) >= 5 ? 0.15 : 0;
        return silence + 0.12 + unknownPayer + crowded;
    }

    /** How likely nobody ever answered, once it is known that nobody accepted. */
    double silenceIfNotAccepted(Listing listing, double accepted) {
        return silence(listing) / (1 - accepted);
    }

    private static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
