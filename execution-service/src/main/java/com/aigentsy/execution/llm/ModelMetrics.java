package com.aigentsy.execution.llm;

import com.aigentsy.execution.budget.BudgetExhausted;
import com.aigentsy.execution.budget.Reservation;
import com.aigentsy.execution.generation.CallKey;
import com.aigentsy.execution.generation.CallLedger;
import com.aigentsy.execution.generation.CallRecord;
import com.aigentsy.execution.generation.Reply;
import com.aigentsy.execution.generation.order.ModelName;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A ledger that also counts, by the names of OpenTelemetry's conventions for generative AI. */
public final class ModelMetrics implements CallLedger {

    private final CallLedger ledger;
    private final MeterRegistry meters;

    public ModelMetrics(CallLedger ledger, MeterRegistry meters) {
        this.ledger = ledger;
        this.meters = meters;
    }

    @Override
    public Optional<Reply> bought(CallKey key) {
        return ledger.bought(key);
    }

    @Override
    public Optional<ModelName> author(CallKey key) {
        return ledger.author(key);
    }

    @Override
    public Reservation reserve(CallKey key, BigDecimal worstCaseUsd) throws BudgetExhausted {
        return ledger.reserve(key, worstCaseUsd);
    }

    @Override
    public void settle(Reservation reservation, CallRecord call) {
        ledger.settle(reservation, call);
        Tags tags = tags(call);
        meters.counter("gen_ai_client_estimated_cost", tags)
                .increment(call.costUsd().doubleValue());
        Timer.builder("gen_ai_client_operation_duration")
                .tags(tags.and("error_type", call.reply() == null ? call.outcome() : "none"))
                .publishPercentileHistogram()
                .register(meters)
                .record(call.latency());
        if (call.reply() != null) {
            tokens(tags.and("gen_ai_token_type", "input"), call.reply().inputTokens());
            tokens(tags.and("gen_ai_token_type", "output"), call.reply().outputTokens());
        }
    }

    private void tokens(Tags tags, @Nullable Long count) {
        if (count != null) {
            DistributionSummary.builder("gen_ai_client_token_usage")
                    .tags(tags)
                    .register(meters)
                    .record(count);
        }
    }

    /** The model that says it answered is the provider's word, and no label: it could be anything. */
    private static Tags tags(CallRecord call) {
        return Tags.of(
                "gen_ai_operation_name", "chat",
                "gen_ai_provider_name", call.choice().provider(),
                "gen_ai_request_model", call.choice().name(),
                "task", call.key().task().slug());
    }
}
