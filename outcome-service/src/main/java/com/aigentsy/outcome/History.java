package com.aigentsy.outcome;

import com.aigentsy.outcome.domain.Attention;
import com.aigentsy.outcome.domain.OpportunityEntry;
import com.aigentsy.outcome.domain.TimelineEntry;
import com.aigentsy.runtime.Page;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the books for people. Everything blocks; the newest comes first unless said otherwise. */
public interface History {

    /** Opportunities in this state or standing, or all. */
    Page<OpportunityEntry> opportunities(@Nullable String state, PageRequest page);

    Optional<OpportunityEntry> opportunity(String id);

    /** In the order it happened. */
    List<TimelineEntry> timeline(String opportunityId);

    List<Attention> attention(String opportunityId);

    Page<TimelineEntry> notices(PageRequest page);
}
