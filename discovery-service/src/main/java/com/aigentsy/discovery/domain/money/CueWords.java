package com.aigentsy.discovery.domain.money;

/** The vocabulary behind {@link OfferCues}, as alternatives of regular expressions matched without regard to case. */
final class CueWords {

    static final String REWARD =
            "bount(?:y|ies)|reward(?:s|ed|ing)?|prizes?|awards?|payouts?|compensat\\w+|remunerat\\w+"
                    + "|honorarium|stipends?|salary|salaries|wages?|budget(?:ed)?(?! (?:alert|limit|report|page"
                    + "|view))"
                    + "|fixed[- ]price|(?:flat|fixed) fee|(?:hourly|daily|day|pay) rate|upwork(?: job)?|sponsored"
                    + "|funded";

    static final String PROMISE = "(?:i|we|will|to|can|could|would|may|gladly|happily|'ll|'d|’ll|’d) pay|pays|paying"
            + "|paid (?:task|issue|work|gig|bounty|feature|job|project|contract)|(?:be|is|are|get|gets) paid"
            + "|offer(?:s|ed|ing)?|earn|(?:issue|task|this|bug|fix|feature|ticket|it)(?:['’]s| is)? (?:is )?worth"
            + "|(?:will|'ll|’ll|would|to) (?:donate|sponsor|give|tip|contribute)";

    static final String CONDITION =
            "(?:upon|on|when|once|after|at) (?:merged?|merging|completion|completed|delivery|acceptance"
                    + "|accepted|approval|release)|for (?:whoever|anyone who|someone who|the first|the person"
                    + "|fixing|solving"
                    + "|implementing|adding|a (?:working|good|clean|merged|fix|pr|pull request)"
                    + "|the (?:fix|pr|work|job|task|implementation|solution|whole)|this (?:issue|fix|task|bug"
                    + "|feature|work|job|ticket))"
                    + "|for (?:\\w+ ){0,5}?(?:work|job|gig|project)|by (?:fixing|solving|implementing)"
                    + "|to (?:whoever|anyone who|the first|the person|the one|fix|implement|solve)";

    static final String MARK = "\\[(?:paid|bounty)]|(?m:^\\W*(?:price|payment|pay|paid|rate|value"
            + "|amount)\\W{0,4}[:=])"
            + "|\\b(?:payment|rate)\\s*[:=]|💰|💎|💵|💸|🤑|🏆|🎁|:(?:moneybag|gem|dollar|money_with_wings|trophy):";

    static final String LOSS =
            "sav(?:e|es|ed|ing|ings)|costs?|costing|los(?:e|es|ing|t)|(?:over)?charg(?:e|es|ed|ing)|bill(?:s|ed|ing)?"
                    + "|invoices?d?|spen[dt]s?|spending|fined?|penalty|damages|debts?|owe[sd]?|owing|expens(?:e|es"
                    + "|ive)|hosting"
                    + "|donated|(?:has|have|had|company|startup) raised(?! (?:to|from))|(?:i|we|they|he|she"
                    + "|already|was|were|have|had) paid";

    static final String SCREEN =
            "show(?:s|n|ed|ing)?|display(?:s|ed|ing)?|render(?:s|ed|ing)?|print(?:s|ed)?|output|instead of"
                    + "|rather than|expected|actual|should (?:be|show|display|say|read|become|cost)|becomes?"
                    + "|round(?:s|ed|ing)?"
                    + "|format(?:s|ted)?|parse[ds]?|convert(?:s|ed)?|calculat\\w+|comput\\w+|enter(?:s|ed|ing)?"
                    + "|type|input|contains?"
                    + "|declined|fail(?:s|ed|ing)?|limit|threshold|over|above|below|under|exceed\\w*|than";

    static final String SHOP = "sub-?totals?|totals?(?! (?:bounty|reward|budget|prize|payout))|sums? of|balance"
            + "|(?<!bounty |reward |prize |payout |the )amounts?(?: (?:of|is|field|input|shown|due))|discount\\w*"
            + "|coupons?"
            + "|vouchers?|promo\\w*|refund\\w*|deposit\\w*|withdraw\\w*|transfers?|transferred|transaction\\w*"
            + "|(?<!in )orders?|carts?|checkout|items?|products?|subscri\\w+|per seat|(?<!flat |fixed )fees?"
            + "|tax(?:es)?"
            + "|(?:pro|basic|premium|free|paid|enterprise|team|starter) (?:plan|tier)|shipping|off|credits?|bonus"
            + "|extra"
            + "|additional(?:ly)?|gift cards?|worth of|price tag|priced at|retail"
            + "|(?:users?|customers?|buyers?|clients?|shoppers?|members?|visitors?|people)"
            + " (?:can |will |must |should |to |who |are )?(?:pay(?:s|ing)?|paid|earn\\w*|gets?|receives?|spend\\w*)";

    static final String BUSINESS = "revenue|sales|mrr|arr|profits?|turnover|valuation|valued at|market cap|seed round"
            + "|series [a-d]|investors?|invested";

    private CueWords() {}
}
