package com.aigentsy.execution;

import com.aigentsy.events.LlmCall;
import com.aigentsy.execution.domain.Execution;
import com.aigentsy.runtime.Page;
import com.aigentsy.runtime.Recording;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The executions there are. Reading blocks; writing is part of the caller's recording. */
public interface Executions {

    Optional<Execution> find(String id);

    /** Fails the recording if somebody else has changed it since it was read. */
    Recording save(Execution changed, Instant now);

    /** Every model call of an execution, in order. */
    List<LlmCall> calls(String id);

    /** Notes, at once and as often as it is said, whether the change a model wrote in one attempt held. */
    void judged(Execution execution, int attempt, boolean validated);

    /** Newest first; {@code state} is a state's slug, {@code cursor} comes from the page before. */
    Page<Execution> page(@Nullable String state, @Nullable String cursor);

    /** What a person can decide about now, oldest first. */
    List<Execution> awaitingDecision();
}
