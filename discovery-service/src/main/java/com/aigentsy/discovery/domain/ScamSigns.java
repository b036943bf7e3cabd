package com.aigentsy.discovery.domain;

import java.util.Optional;

/** Wordings of fraud: a fee in advance, contact by messenger only, secrets of a wallet, income without work. */
final class ScamSigns {

    private static final String FEE =
            "(?:registration|activation|processing|upfront|up-front|advance|security|training|onboarding"
                    + "|verification|application|refundable|starter|equipment)";
    private static final String START =
            "(?:start|begin|apply|join|qualify|unlock|get (?:started|access|paid|the job)|receive|be (?:assigned"
                    + "|considered))";

    private static final Signs SIGNS = Signs.of(
            "(?:you (?:must|need to|have to|will|should|are required to)|please|kindly|simply|just"
                    + "|first,?) (?:first )?(?:pay|send|deposit|transfer)"
                    + "(?: (?:[^.!?]|\\.\\d){0,60}?)? " + FEE + " (?:fee|deposit|payment|charge)",
            "(?:pay|send|deposit|transfer|wire)(?: (?:[^.!?]|\\.\\d){0,60}?)? (?:fee|deposit|payment"
                    + "|charge)[^.!?]{0,40}? (?:before (?:you|we|work)|in order to|to) "
                    + START,
            FEE
                    + " (?:fee|deposit|payment)s? (?:of [^.!?]{1,20} )?(?:is|are|will be)? ?(?:required|needed|due"
                    + "|payable|refunded|refundable)",
            "(?:send|share|provide|give|dm|e?mail|submit|tell) (?:us |me )?[^.!?]{0,30}?(?:your"
                    + "|ur) [^.!?]{0,30}?(?:seed|recovery|mnemonic|secret) phrase",
            "(?:send|share|provide|give|dm|e?mail|submit|tell) (?:us |me )?[^.!?]{0,30}?(?:your"
                    + "|ur) [^.!?]{0,30}?private keys?",
            "(?:connect|validate|verify|sync) (?:your|ur) wallet (?:to|and|for) (?:claim|receive|get|unlock|verify"
                    + "|collect)[^.!?]*",
            "(?:contact|dm|message|text|ping|write(?: to)?|reach(?: out)?(?: to)?|hit|add|chat with|talk to"
                    + "|inbox) (?:me|us|him|her|our \\w+|the (?:team|manager|hr|admin|recruiter)"
                    + "|hr|support|admin|@\\w+)(?: up| directly| now| privately| only)* (?:via|on|in|at|through"
                    + "|over|by|using) (?:my |our |the )?(?:telegram|whats ?app|wechat)",
            "(?:contact|reply|apply|communication|available|respond|applications?)(?: is"
                    + "| are)?(?: accepted)? (?:only |exclusively )?(?:via|on|through|by|over) (?:telegram"
                    + "|whats ?app|wechat)(?: only)?",
            "(?:telegram|whats ?app|wechat) only",
            "(?:telegram|whats ?app)(?: me| us)? ?(?::|at|-) ?[@+][\\w\\d]{4,}",
            "guaranteed (?:\\w+ )?(?:income|profits?|returns?|earnings|roi|salary)",
            "earn (?:up to )?\\S{1,12} (?:(?:per|a|every|each) (?:day|week|hour|month)|daily"
                    + "|weekly)[^.!?]{0,60}(?:from home|no experience|guaranteed|easy|easily|without|passive)",
            "(?:no (?:experience|skills?|qualification)s? (?:is |are )?(?:needed|required"
                    + "|necessary))[^!?]{0,120}(?:earn|income|\\$|money|paid)",
            "(?:double|triple|10x) your (?:money|investment|crypto|bitcoin|btc|eth|income)",
            "get rich|easy money|quick cash|make money fast|risk[- ]free (?:profit|income|investment)"
                    + "|100% (?:profit|legit|risk[- ]free)",
            "(?:cash|buy|purchase)[^.!?]{0,40} gift ?cards? (?:and|then) (?:send|share|e?mail)[^.!?]*");

    private ScamSigns() {}

    static Optional<String> in(String words) {
        return SIGNS.in(words);
    }
}
