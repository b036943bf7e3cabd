package com.aigentsy.outcome.rest;

import com.aigentsy.events.ModelPublished;
import com.aigentsy.outcome.LearningReport;
import com.aigentsy.outcome.LearningTables;
import com.aigentsy.outcome.PageRequest;
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

/** What was learned so far: the tables, the funnel, what models cost and earned, the models published from it. */
@Path("/learning")
@RunOnVirtualThread
class LearningResource {

    private static final List<String> TABLES =
            List.of(Tally.PLATFORM, Tally.PLATFORM_TYPE, Tally.SOURCE, Tally.LOSS_REASON, Tally.PRICE_BAND);

    private final LearningReport report;
    private final LearningTables tables;

    LearningResource(LearningReport report, LearningTables tables) {
        this.report = report;
        this.tables = tables;
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
    public Page<TallyEntry> tables(@QueryParam("table") @Nullable String table) {
        if (table != null && !TABLES.contains(table)) {
            throw ProblemException.badRequest("table is one of " + String.join(", ", TABLES));
        }
        return new Page<>(report.tallies(table), null);
    }

    @GET
    @Path("loss-reasons")
    public Page<TallyEntry> lossReasons() {
        return new Page<>(report.tallies(Tally.LOSS_REASON), null);
    }

    @GET
    @Path("price-bands")
    public Page<TallyEntry> priceBands() {
        return new Page<>(report.tallies(Tally.PRICE_BAND), null);
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

    @GET
    @Path("models")
    public Page<ModelPublished> models() {
        return new Page<>(tables.models(), null);
    }
}
