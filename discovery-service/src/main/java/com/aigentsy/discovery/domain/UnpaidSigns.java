package com.aigentsy.discovery.domain;

import java.util.Optional;

/** Words that say outright that the work is not paid. Saying nothing about money is not among them. */
final class UnpaidSigns {

    private static final Signs SIGNS = Signs.of(
            "(?:this|it|the (?:work|task|position|role))(?: is|'s) (?:an? )?(?:purely |strictly )?(?:unpaid"
                    + "|volunteer|voluntary)",
            "unpaid (?:position|internship|intern|work|volunteer|task|contribution|role|gig|collaboration"
                    + "|opportunity)",
            "volunteers? (?:only|position|role|opportunity|project|work|basis)|looking for volunteers",
            "(?:on|as) an? (?:volunteer|voluntary|unpaid) (?:basis|position|role)",
            "(?:there is |with |offers? )?(?:no|without)(?: any)? (?:monetary |financial )?(?:compensation|payment"
                    + "|pay|remuneration|bounty|reward|budget)"
                    + "(?: is| will be| can be)? (?:offered|available|provided|attached|given|for (?:this|now"
                    + "|the (?:work|task|issue)))",
            "(?:we |i )?(?:cannot|can't|can not|won't|will not|are unable to|am unable to) (?:pay"
                    + "|offer (?:any )?(?:payment|money|compensation|a bounty))(?: (?:you|anyone|for|any|at)"
                    + "| anything|$)?",
            "pro bono|paid in exposure|for exposure|(?:you|contributors) (?:will not|won't) be paid");
    private static final Signs LABEL = Signs.of("unpaid|volunteers?(?: only)?|no[- ]bounty");

    private UnpaidSigns() {}

    static Optional<String> in(Listing listing) {
        return SIGNS.in(listing.title() + "\n" + listing.body())
                .or(() -> listing.labels().stream()
                        .filter(LABEL::whole)
                        .map(label -> "label \"" + label + "\"")
                        .findFirst());
    }
}
