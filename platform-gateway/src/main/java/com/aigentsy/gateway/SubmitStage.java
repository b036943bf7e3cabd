package com.aigentsy.gateway;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.Opportunity;
import com.aigentsy.events.OpportunityPriced;
import com.aigentsy.events.Stage;
import com.aigentsy.gateway.effect.Action;
import com.aigentsy.gateway.effect.ApprovalCheck;
import com.aigentsy.gateway.effect.EffectWorker;
import com.aigentsy.gateway.postgres.EffectStatements;
import com.aigentsy.runtime.PoisonException;
import com.aigentsy.runtime.PollStage;
import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.TaskDraft;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes down what an approved offer intends to do to the world; the doing is a task. An offer that nobody approved is
 * held before it is written down, so that it takes no place from the one that was.
 */
public final class SubmitStage implements PollStage {

    private final Optional<ApprovalCheck> approvals;

    /** @param approvals without the key to verify with, everything is planned and waits for it */
    SubmitStage(Optional<ApprovalCheck> approvals) {
        this.approvals = approvals;
    }

    @Override
    public String name() {
        return Stage.SUBMIT.slug();
    }

    @Override
    @SuppressWarnings("unchecked")
    public Recording decide(Envelope<?> event) {
        return event.event() instanceof OpportunityPriced
                ? plan((Envelope<OpportunityPriced>) event)
                : Recording.nothing();
    }

    /** An approval for no act of this offer is taken to be for an opening, and so for another act than that. */
    private Recording plan(Envelope<OpportunityPriced> priced) {
        OpportunityPriced offer = priced.event();
        Opportunity about = offer.opportunity();
        Action action = Action.approved(offer.approval().effectKey(), about.id(), about.platform(), offer.revision())
                .orElse(Action.OPEN_PULL_REQUEST);
        UUID key = action.key(about.id(), about.platform(), offer.revision());
        approvals.flatMap(check -> check.problem(offer, key)).ifPresent(problem -> {
            throw new PoisonException("approval_invalid", problem);
        });
        return Recording.nothing()
                .statement(EffectStatements.plan(key, action, priced))
                .task(new TaskDraft(
                        EffectWorker.KIND,
                        key.toString(),
                        "{}",
                        priced.attributes().time()));
    }
}
