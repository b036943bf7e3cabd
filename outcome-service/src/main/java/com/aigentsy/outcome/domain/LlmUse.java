package com.aigentsy.outcome.domain;

import com.aigentsy.events.LlmCall;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What the calls of one opportunity to one model for one task came to. Cost is in billionths of a US dollar. */
public record LlmUse(Key key, long calls, long inputTokens, long outputTokens, long nanoUsd) {

    private static final int NANO = 9;

    /** {@code outcome} is the call's own: whether its answer passed validation, failed it, or never came. */
    public record Key(String task, String provider, String model, String outcome) {}

    /** One use per key, in a fixed order, so that concurrent writers lock rows alike. */
    public static List<LlmUse> of(List<LlmCall> calls) {
        return calls.stream().collect(Collectors.toMap(LlmUse::key, LlmUse::use, LlmUse::plus)).values().stream()
                .sorted(Comparator.comparing(use -> use.key().toString()))
                .toList();
    }

    public static BigDecimal usd(long nanoUsd) {
        return BigDecimal.valueOf(nanoUsd, NANO);
    }

    private static Key key(LlmCall call) {
        return new Key(call.task(), call.provider(), call.model(), call.outcome());
    }

    private static LlmUse use(LlmCall call) {
        long nano = call.costUsd()
                .setScale(NANO, RoundingMode.HALF_EVEN)
                .unscaledValue()
                .longValueExact();
        return new LlmUse(key(call), 1, call.inputTokens(), call.outputTokens(), nano);
    }

    private LlmUse plus(LlmUse other) {
        return new LlmUse(
                key,
                calls + other.calls,
                inputTokens + other.inputTokens,
                outputTokens + other.outputTokens,
                nanoUsd + other.nanoUsd);
    }
}
