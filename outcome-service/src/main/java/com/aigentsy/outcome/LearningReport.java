package com.aigentsy.outcome;

import com.aigentsy.judgement.Money;
import com.aigentsy.outcome.domain.FunnelEntry;
import com.aigentsy.outcome.domain.LlmUse;
import com.aigentsy.outcome.domain.TallyEntry;
import com.aigentsy.runtime.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the learning tables for people, as many rows as there are kinds of things, never one per outcome. Blocking. */
public interface LearningReport {

    /** The rows of one table, or of all. */
    List<TallyEntry> tallies(@Nullable String table);

    List<LlmUse> llm();

    /** One sum per currency; amounts of different currencies are never added. */
    List<Money> wonValue();

    /** The newest cohorts first; the page counts cohorts. */
    Page<FunnelEntry> funnel(PageRequest page);
}
