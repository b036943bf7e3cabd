package com.aigentsy.discovery.domain.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceGrammarTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '¦', quoteCharacter = '\u0001', textBlock = """
            bounty $1,000 ¦ USD 1000
            $500 for the token work ¦ USD 500
            $500 token work ¦ USD 500
            $500 kubernetes work ¦ USD 500
            Bounty: $500 k8s operator ¦ USD 500
            [$2.5k] Rewrite the parser ¦ USD 2500
            Bounty $2,5k for the parser ¦ USD 2500
            [$1.25k] Parser ¦ USD 1250
            $50/hr: help with our build ¦ USD 50/hour
            [€300–400] Migrate to Gradle ¦ EUR 300..400
            [HOLD for payment 2025-02-06] [$250] Modal does not close ¦ USD 250
            [HOLD for payment 2025-02-06][$250] Modal does not close ¦ USD 250
            [$250] [HOLD for #4711] Modal does not close ¦ USD 250
            [Paid] [$8000] zip code is not validated ¦ USD 8000
            [$125] Badge is $0.00 instead of 0,00 US$ in Spanish ¦ USD 125
            [PAID] The cart shows $12 instead of $15 ¦ unknown
            The cart shows $12 instead of $15 ¦ unknown
            Total is $99.99 when the coupon is applied ¦ unknown
            Checkout fails for orders over $500 ¦ unknown
            Add $5 gift card option ¦ unknown
            Invoices above $10,000 crash the export ¦ unknown
            Fix $1 substitution in the shell script ¦ unknown
            Support $2 placeholders ¦ unknown
            Subscription shows $10/month twice ¦ unknown
            Fix the flaky login test ¦ unknown
            Crash on line 500 ¦ unknown
            Bounty 500 ¦ unknown
            [$0] Nothing to see ¦ unknown
            [-$50] Negative ¦ unknown
            Reward: -$50 ¦ unknown
            [$250 → $500] Dark mode ¦ USD 500
            [$250 -> $500] Dark mode ¦ USD 500
            [~~$250~~ $500] Dark mode ¦ USD 500
            [$500 => $1,000] Dark mode ¦ USD 1000
            Dark mode ($300) ¦ USD 300
            Dark mode (reward $300) ¦ USD 300
            Dark mode - $300 ¦ USD 300
            Dark mode | $300 ¦ USD 300
            Dark mode, €300 ¦ EUR 300
            Dark mode 💰$300 ¦ USD 300
            💎 $300 Dark mode ¦ USD 300
            Dark mode $200 ¦ USD 200
            Cart total is wrong - $500 bounty ¦ USD 500
            [Bounty] Cart total is wrong - $500 ¦ USD 500
            Bounty USD 300: fix imports ¦ USD 300
            Bounty 300 USD: fix imports ¦ USD 300
            Bounty 300USD: fix imports ¦ USD 300
            [US$ 300] fix imports ¦ USD 300
            [US$300] fix imports ¦ USD 300
            [$300 USD] fix imports ¦ USD 300
            [$300 CAD] fix imports ¦ CAD 300
            [CA$300] fix imports ¦ CAD 300
            [C$300] fix imports ¦ CAD 300
            [A$300] fix imports ¦ AUD 300
            A $300 bounty for imports ¦ USD 300
            [1.000 €] fix imports ¦ EUR 1000
            [1.000,50 €] fix imports ¦ EUR 1000.5
            [€1.500] fix imports ¦ EUR 1500
            [€1 500] fix imports ¦ EUR 1500
            [1 500 €] fix imports ¦ EUR 1500
            [€300,-] fix imports ¦ EUR 300
            [CHF 1'200] fix imports ¦ CHF 1200
            [£1,200.50] fix imports ¦ GBP 1200.5
            [R$ 2.500,00] corrigir o erro ¦ BRL 2500
            [R$1.500] corrigir o erro ¦ BRL 1500
            [¥50,000] fix imports ¦ JPY 50000
            [50,000円] fix imports ¦ JPY 50000
            [₹1,00,000] fix imports ¦ INR 100000
            [Rs. 5000] fix imports ¦ INR 5000
            [₹5k] fix imports ¦ INR 5000
            [500$] fix imports ¦ USD 500
            [$ 500] fix imports ¦ USD 500
            [＄５００] fix imports ¦ USD 500
            [$500+] fix imports ¦ USD 500
            [up to $500] fix imports ¦ USD ..500
            [max. $500] fix imports ¦ USD ..500
            Bounty: up to €1k for the port ¦ EUR ..1000
            [$50-$100] fix imports ¦ USD 50..100
            [$50-100] fix imports ¦ USD 50..100
            [$50 - $100] fix imports ¦ USD 50..100
            [$50 to $100] fix imports ¦ USD 50..100
            [300-400 USD] fix imports ¦ USD 300..400
            [$1-2k] fix imports ¦ USD 1000..2000
            [$1.5k–$2k] fix imports ¦ USD 1500..2000
            [$1k - 2k] fix imports ¦ USD 1000..2000
            [$500-2k] fix imports ¦ USD 500..2000
            Bounty between $50 and $100 ¦ USD 50..100
            [$500 - 2 days] fix imports ¦ USD 500
            #123 - $500 bounty ¦ USD 500
            [$50-80/hr] pairing on the build ¦ USD 50..80/hour
            [€400/day] on-call help ¦ EUR 400/day
            [$3,000 per month] maintenance ¦ USD 3000/month
            [$3k/mo] maintenance ¦ USD 3000/month
            [Hiring] Senior engineer, salary $120k per year ¦ USD 120000/year
            [Hiring] Senior engineer, salary $120,000 - $150,000 ¦ USD 120000..150000/year
            Hourly rate: $60, help with CI ¦ USD 60/hour
            [$60 hourly] help with CI ¦ USD 60/hour
            [$500 per issue] fix imports ¦ USD 500
            Bounty $5 per test ¦ unknown
            Bounty $0.10/word for translations ¦ unknown
            Bounty 0.5 ETH ¦ unknown
            Bounty 500 USDC ¦ unknown
            Bounty ₿0.01 ¦ unknown
            [$500 USDT] fix imports ¦ unknown
            Bounty $AMPL ¦ unknown
            Bounty $1INCH ¦ unknown
            Bounty $3.1.4 ¦ unknown
            Bounty $99999999999999999999 ¦ unknown
            Bounty $0.001 ¦ unknown
            Bounty $50% ¦ unknown
            Bounty for PHP 8 support ¦ unknown
            Bounty: TRY 500 times before giving up ¦ unknown
            [$1M] Prove it ¦ USD 1000000
            Bounty $3 thousand ¦ USD 3000
            Pay $500 for smart contract token work ¦ USD 500
            Make $100 by fixing this bug ¦ USD 100
            Bounty: ￥5000 ¦ JPY 5000
            [was $100, now $250] Dark mode ¦ USD 250
            [$250, raised from $100] Dark mode ¦ USD 250
            [$250 + $50 bonus] Dark mode ¦ USD 250
            Test account has $500 ¦ unknown
            Split $100 between 3 people: rounding ¦ unknown
            Rounding error: $0.1 + $0.2 = $0.30000004 ¦ unknown
            $15 instead of $12 in the cart summary ¦ unknown
            Looking for a developer, budget 500-800 USD ¦ USD 500..800
            Retainer: $2k/month ¦ USD 2000/month
            """)
    void readsATitle(String title, String expected) {
        assertThat(ReadPrice.line(PriceGrammar.read(title, List.of(), ""))).isEqualTo(expected);
    }

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
