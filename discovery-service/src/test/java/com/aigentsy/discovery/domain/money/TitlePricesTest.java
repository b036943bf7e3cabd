package com.aigentsy.discovery.domain.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlePricesTest {

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
}
