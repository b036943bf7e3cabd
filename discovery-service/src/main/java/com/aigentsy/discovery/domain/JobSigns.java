package com.aigentsy.discovery.domain;

import com.aigentsy.discovery.domain.money.Price;
import com.aigentsy.discovery.domain.money.Unit;
import java.util.Optional;

/** A post that looks for an employee: its words, its labels, or a salary by the year. */
final class JobSigns {

    private static final String WORK =
            "(?:software |backend |back-end |frontend |front-end |full[- ]stack |senior |junior |remote |\\w+ )?";
    private static final String ROLE =
            "(?:position|role|job|employment|employee|engineer|developer|opportunity|contract|hire|salary|staff)";

    private static final Signs WORDS = Signs.of(
            "(?:this is|looking for|seeking|hiring|offering|we offer|we have|join us|need|as)(?: for)? (?:a |an "
                    + "|our )?(?:permanent |remote |paid )*full[- ]time "
                    + WORK + ROLE,
            "full[- ]time (?:permanent |remote )?" + WORK
                    + "(?:position|role|job|employment|contract)(?: \\w+)? (?:available|open|at|in|with|for|based"
                    + "|paying|starting)",
            "(?:we are|we're|now|currently|actively) hiring",
            "permanent (?:position|role|employment)",
            "(?:annual|yearly|base) (?:salary|compensation)",
            "401\\(?k\\)?|health insurance|paid (?:time off|vacation)|visa sponsorship|relocation (?:package"
                    + "|assistance)|stock options",
            "send (?:us |me )?(?:your|a|an updated) (?:resume|cv|résumé)",
            "apply with (?:your )?(?:resume|cv|résumé)",
            "(?:employment|job|contract) type: ?full[- ]time");
    private static final Signs TITLE = Signs.of(
            "\\[(?:hiring|full[- ]time|job|for hire)\\]",
            "hiring:",
            "full[- ]time " + WORK + "(?:position|role|job|developer|engineer)",
            "job opening",
            "we're hiring|we are hiring");
    private static final Signs LABEL = Signs.of("hiring|full[- ]time|job(?: posting| opening)?|employment|vacancy");

    private JobSigns() {}

    static Optional<String> in(Listing listing, Price price) {
        if (price instanceof Price.Offered offered && offered.unit() == Unit.YEAR) {
            return Optional.of("paid by the year: \"" + offered.span().text() + "\"");
        }
        return TITLE.in(listing.title())
                .or(() -> WORDS.in(listing.body()))
                .or(() -> listing.labels().stream()
                        .filter(label -> LABEL.whole(label))
                        .map(label -> "label \"" + label + "\"")
                        .findFirst());
    }
}
