package com.aigentsy.outcome.rest;

import com.aigentsy.outcome.KeyRequest;
import com.aigentsy.outcome.LearningReport;
import com.aigentsy.outcome.PageRequest;
import com.aigentsy.outcome.domain.Counted;
import com.aigentsy.outcome.domain.FunnelEntry;
import com.aigentsy.outcome.domain.LlmUse;
import com.aigentsy.outcome.domain.Tally;
import com.aigentsy.outcome.domain.TallyEntry;
import com.aigentsy.runtime.Page;
import com.aigentsy.runtime.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was learned so far: the tables, the funnel, what models cost and earned. */
@Path("/learning")
@RunOnVirtualThread
class LearningResource {

    private static final List<String> TABLES =
            List.of(Tally.PLATFORM, Tally.PLATFORM_TYPE, Tally.SOURCE, Tally.LOSS_REASON, Tally.PRICE_BAND);

    private final LearningReport report;

    LearningResource(LearningReport report) {
        this.report = report;
    }

    /** Calls of one task to one model that came out the same way. */
    record LlmRow(
            String task,
            String provider,
            String model,
            String outcome,
            long calls,
            long inputTokens,
            long outputTokens,
            BigDecimal costUsd) {

        static LlmRow of(LlmUse use) {
            return new LlmRow(
                    use.key().task(),
                    use.key().provider(),
                    use.key().model(),
                    use.key().outcome(),
                    use.calls(),
                    use.inputTokens(),
                    use.outputTokens(),
                    LlmUse.usd(use.nanoUsd()));
        }
    }

    @GET
    @Path("tables")
    public Page<TallyEntry> tables(
            @QueryParam("table") @Nullable String table,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        if (table != null && !TABLES.contains(table)) {
            throw ProblemException.badRequest("table is one of " + String.join(", ", TABLES));
        }
        return entries(KeyRequest.of(table, cursor, limit));
    }

    @GET
    @Path("loss-reasons")
    public Page<TallyEntry> lossReasons(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        return entries(KeyRequest.of(Tally.LOSS_REASON, cursor, limit));
    }

    @GET
    @Path("price-bands")
    public Page<TallyEntry> priceBands(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        return entries(KeyRequest.of(Tally.PRICE_BAND, cursor, limit));
    }

    private Page<TallyEntry> entries(KeyRequest request) {
        Page<Counted> page = report.tallies(request);
        return new Page<>(page.items().stream().map(TallyEntry::of).toList(), page.next());
    }

    @GET
    @Path("funnel")
    public Page<FunnelEntry> funnel(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        return report.funnel(PageRequest.of(cursor, limit));
    }

    @GET
    @Path("llm")
    public Page<LlmRow> llm() {
        return new Page<>(report.llm().stream().map(LlmRow::of).toList(), null);
    }
}
