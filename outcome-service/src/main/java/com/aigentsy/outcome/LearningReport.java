package com.aigentsy.outcome;

import com.aigentsy.judgement.Money;
import com.aigentsy.outcome.domain.Counted;
import com.aigentsy.outcome.domain.FunnelEntry;
import com.aigentsy.outcome.domain.LlmUse;
import com.aigentsy.outcome.domain.WinLoss;
import com.aigentsy.runtime.Page;
import java.util.List;

/** Reads the learning tables for people, as many rows as there are kinds of things, never one per outcome. Blocking. */
public interface LearningReport {

    /** Wins and losses of every platform where anything has ended, by name. */
    List<WinLoss> platforms();

    /** The rows of one table, or of all. */
    Page<Counted> tallies(KeyRequest request);

    /** Those of the rows of one table that there are. */
    List<Counted> rows(String table, List<String> keys);

    List<LlmUse> llm();

    /** One sum per currency; amounts of different currencies are never added. */
    List<Money> wonValue();

    /** The newest cohorts first; the page counts cohorts. */
    Page<FunnelEntry> funnel(PageRequest page);
}
