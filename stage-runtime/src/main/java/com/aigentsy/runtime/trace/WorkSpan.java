package com.aigentsy.runtime.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import org.jboss.logging.MDC;

/** The time one piece of work takes, and the ids on every line that is logged meanwhile on this thread. */
public final class WorkSpan implements AutoCloseable {

    private static final String OPPORTUNITY = "opportunity";
    private static final String EVENT = "event";

    private final Span span;
    private final Scope scope;

    WorkSpan(Span span, Work work) {
        this.span = span;
        this.scope = span.makeCurrent();
        if (work.opportunity() instanceof String opportunity) {
            MDC.put(OPPORTUNITY, opportunity);
        }
        MDC.put(EVENT, work.cause());
    }

    /** Only the kind of failure: what it says may quote what it was about. */
    public void failed(Throwable failure) {
        span.setStatus(StatusCode.ERROR, failure.getClass().getSimpleName());
    }

    @Override
    public void close() {
        MDC.remove(OPPORTUNITY);
        MDC.remove(EVENT);
        scope.close();
        span.end();
    }
}
