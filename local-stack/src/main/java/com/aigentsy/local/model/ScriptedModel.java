package com.aigentsy.local.model;

import java.util.logging.Logger;

/** Takes calls and says what the script says; a call the script has no answer for gets words that say so. */
final class ScriptedModel {

    private static final Logger LOG = Logger.getLogger(ScriptedModel.class.getName());

    private final ModelScript script;
    private final ScriptPositions positions;
    private final CallLedger ledger;

    ScriptedModel(ModelScript script, ScriptPositions positions, CallLedger ledger) {
        this.script = script;
        this.positions = positions;
        this.ledger = ledger;
    }

    ScriptedAnswer answer(ModelCall call) {
        int index = script.ruleFor(call);
        if (index < 0) {
            LOG.warning(() -> "no scripted answer: provider=" + call.provider() + " task=" + call.task());
            ledger.unmatched();
            return new ScriptedAnswer.Text("The script has no answer for this prompt.");
        }
        var rule = script.rules().get(index);
        return rule.answer(positions.next(rule.fingerprint()));
    }
}
