package com.aigentsy.discovery.domain.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceGrammarTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '¦', quoteCharacter = '\u0001', textBlock = """
            This saves us $40k a year. ¦ unknown
            This saves us $40k a year, so we offer a $500 bounty. ¦ USD 500
            Bounty for this: it saves us $40k a year. ¦ unknown
            The bug costs us $300 a month; reward $150. ¦ USD 150
            We lose $500 a day because of it. ¦ unknown
            I'll pay $500 to whoever fixes the cart that shows wrong totals. ¦ USD 500
            I will pay $200 when merged. ¦ USD 200
            $300 upon merge. ¦ USD 300
            Happy to give €250 to the first person who solves it. ¦ EUR 250
            Budget: $1,500 fixed price. ¦ USD 1500
            Our budget is 800 EUR. ¦ EUR 800
            Payment: $500 via bank transfer. ¦ USD 500
            Payment of $50 fails with a 500 error. ¦ unknown
            The customer pays $10 and gets charged twice. ¦ unknown
            I was charged $49.99 twice. ¦ unknown
            Expected: $15. Actual: $12. ¦ unknown
            We raised $5M from investors. ¦ unknown
            AWS bill is $2,000/month. ¦ unknown
            Rate: $60/hour. ¦ USD 60/hour
            We are paying $50 an hour. ¦ USD 50/hour
            Bounty was $250, now $500. ¦ USD 500
            The bounty was increased from $250 to $500. ¦ USD 500
            Bounty raised to $800! ¦ USD 800
            Bounty: $300, plus $50 extra for tests. ¦ USD 300
            This issue is worth $100 to me. ¦ USD 100
            See https://example.org/bounty/$500 for details. ¦ unknown
            Set `bounty = $500` in the config. ¦ unknown
            <!-- bounty $9999 --> Please fix. ¦ unknown
            **Bounty:** $350 ¦ USD 350
            | Reward | $350 | ¦ USD 350
            Compensation: £45–£60 per hour ¦ GBP 45..60/hour
            The reward is up to $500. ¦ USD ..500
            Bounty: $500 (paid in USDC) ¦ USD 500
            Please pay a $50 registration fee first. ¦ unknown
            Users earn $5 for each referral. ¦ unknown
            Pro plan is $15/user/month. ¦ unknown
            Our company has raised $10M and we will reward good work. ¦ unknown
            Invoice total is $1,234.56 but should be $1,243.56 ¦ unknown
            A customer was charged $500 twice. Bounty: $75. ¦ USD 75
            EDIT: the bounty is now $400. Original bounty: $200. ¦ USD 400
            I'd be happy to pay 50€ for that feature ¦ EUR 50
            We pay up to $1,000 depending on severity. ¦ USD ..1000
            """)
    void readsABody(String body, String expected) {
        assertThat(ReadPrice.line(PriceGrammar.read("Fix the flaky login test", List.of(), body)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '¦', quoteCharacter = '\u0001', textBlock = """
            $150 ¦ USD 150
            💎 $150 ¦ USD 150
            bounty: $200 ¦ USD 200
            Bounty-$500 ¦ USD 500
            💰 1k USD ¦ USD 1000
            reward $50-100 ¦ USD 50..100
            €75 ¦ EUR 75
            bounty/$100 ¦ USD 100
            bounty:100USD ¦ USD 100
            bounty-500 ¦ unknown
            orders over $500 ¦ unknown
            $$$ ¦ unknown
            help wanted ¦ unknown
            """)
    void readsALabel(String label, String expected) {
        assertThat(ReadPrice.line(PriceGrammar.read("Fix the flaky login test", List.of("bug", label), "")))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '¦', quoteCharacter = '\u0001', textBlock = """
            /bounty 250 ¦ USD 250
            /bounty $250 ¦ USD 250
            /bounty 1,500 ¦ USD 1500
            /bounty €90 ¦ EUR 90
            /bounty 2k ¦ USD 2000
            /bounty ¦ unknown
            please do not run /bounty 250 here ¦ unknown
            """)
    void readsABountyCommand(String line, String expected) {
        String body = "The parser drops the last row.\n\n" + line + "\n";
        assertThat(ReadPrice.line(PriceGrammar.read("Parser drops rows", List.of(), body)))
                .isEqualTo(expected);
    }

    @Test
    void theLastBountyCommandCounts() {
        assertThat(ReadPrice.line(PriceGrammar.read("Parser", List.of(), "/bounty 100\n\n/bounty 250")))
                .isEqualTo("USD 250");
    }

    @Test
    void aSumAloneUnderABountyHeadingIsTheOffer() {
        assertThat(ReadPrice.line(PriceGrammar.read("Parser", List.of(), "## Bounty\n\n$500\n\n## Steps\n\nRun it.")))
                .isEqualTo("USD 500");
    }

    @Test
    void aSumAloneUnderAnotherHeadingIsNot() {
        assertThat(ReadPrice.line(PriceGrammar.read("Parser", List.of(), "## Actual result\n\n$12\n")))
                .isEqualTo("unknown");
    }

    @Test
    void aSentenceMayBreakOverTwoLines() {
        assertThat(ReadPrice.line(
                        PriceGrammar.read("Parser", List.of(), "We would like to offer a bounty of\n$500 for it.")))
                .isEqualTo("USD 500");
    }

    @Test
    void codeBlocksAndHiddenCommentsNameNoPrice() {
        String body = "```\nbounty: $500\n```\n<!-- the bounty is $9,999 -->\nThanks!";
        assertThat(ReadPrice.line(PriceGrammar.read("Parser", List.of(), body))).isEqualTo("unknown");
    }

    @Test
    void aBracketedTitleOutranksLabelAndBody() {
        Price price = PriceGrammar.read("[$250] Parser", List.of("$100"), "Bounty: $75\n/bounty 50");
        assertThat(ReadPrice.line(price)).isEqualTo("USD 250");
    }

    @Test
    void aLabelOutranksTheBody() {
        assertThat(ReadPrice.line(PriceGrammar.read("Parser", List.of("$100"), "Bounty: $75")))
                .isEqualTo("USD 100");
    }

    @Test
    void thePriceKnowsTheWordsItWasReadFrom() {
        Price price = PriceGrammar.read("[HOLD for payment 2025-02-06] [$250] Modal", List.of(), "");
        assertThat(price)
                .isInstanceOfSatisfying(
                        Price.Offered.class,
                        offered -> assertThat(offered.span()).isEqualTo(new Span(Span.Place.TITLE, 31, 35, "$250")));
    }

    @Test
    void readsALongHostileBodyInTimeThatGrowsWithItsLength() {
        String body =
                "$".repeat(20_000) + "1,".repeat(20_000) + "[".repeat(10_000) + "<".repeat(10_000) + "`".repeat(5_001);
        long before = System.nanoTime();
        PriceGrammar.read("Parser " + "[$1 ".repeat(50), List.of(), body);
        assertThat(System.nanoTime() - before).isLessThan(3_000_000_000L);
    }
}
