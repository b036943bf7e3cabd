package com.aigentsy.execution.rest;

import com.aigentsy.execution.Executions;
import com.aigentsy.execution.budget.Budget;
import com.aigentsy.execution.budget.BudgetScope;
import com.aigentsy.execution.budget.Budgets;
import com.aigentsy.runtime.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The model budget: what is spent and reserved this month, today and per opportunity, the caps, and who waits. */
@Path("budget")
@RunOnVirtualThread
public class BudgetResource {

    private static final BigDecimal HIGHEST = new BigDecimal("100000");

    private final Budgets budgets;
    private final Executions executions;

    BudgetResource(Budgets budgets, Executions executions) {
        this.budgets = budgets;
        this.executions = executions;
    }

    /** A new cap in US dollars. */
    public record Cap(@Nullable BigDecimal capUsd) {}

    @GET
    public WaitingPage<Budget> all() {
        return new WaitingPage<>(
                budgets.all(),
                null,
                executions.waiting().stream()
                        .flatMap(WaitingView::of)
                        .filter(work -> work.reason().startsWith("budget_"))
                        .toList());
    }

    @PUT
    @Path("{scope}")
    public WaitingPage<Budget> cap(@PathParam("scope") String scope, @Nullable Cap cap) {
        BudgetScope known = BudgetScope.named(scope)
                .orElseThrow(() -> ProblemException.notFound("a budget is month, day or opportunity"));
        if (cap == null || cap.capUsd() == null || !sensible(cap.capUsd())) {
            throw ProblemException.badRequest("say {\"cap_usd\": 20}: a number from 0 to " + HIGHEST);
        }
        budgets.cap(known, cap.capUsd());
        return all();
    }

    private static boolean sensible(BigDecimal cap) {
        return cap.signum() >= 0 && cap.compareTo(HIGHEST) <= 0;
    }
}
