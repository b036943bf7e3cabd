package com.aigentsy.execution;

import com.aigentsy.events.LlmCall;
import com.aigentsy.execution.domain.Execution;
import com.aigentsy.execution.domain.Verdict;
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

    /** Fails the recording if somebody has changed it since it was read, and lets nobody change it before the commit. */
    Recording unchanged(Execution read);

    /** Every model call of an execution, in order. */
    List<LlmCall> calls(String id);

    /** Keeps the verdict with the call that wrote the change. */
    Recording judged(Execution execution, Verdict verdict);

    /** Newest first; {@code state} is a state's slug, {@code cursor} comes from the page before. */
    Page<Execution> page(@Nullable String state, @Nullable String cursor);

    /** What a person can decide about now, oldest first. */
    List<Execution> awaitingDecision();

    /** What cannot go on by itself for now (money, a switch, a provider), oldest first, at most 200. */
    List<Execution> waiting();
}
