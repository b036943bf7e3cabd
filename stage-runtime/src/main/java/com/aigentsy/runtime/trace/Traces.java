package com.aigentsy.runtime.trace;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.EventAttributes;
import com.aigentsy.events.OpportunityDiscovered;
import com.aigentsy.events.PipelineEvent;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Opens spans and tells events and tasks which one they come from. While traces are off it changes nothing. */
@ApplicationScoped
public class Traces {

    private final Tracer tracer;

    Traces(Tracer tracer) {
        this.tracer = tracer;
    }

    public WorkSpan open(Work work) {
        Span span = tracer.spanBuilder(work.stage())
                .setParent(Traceparent.read(work.traceparent()))
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("aigentsy.opportunity", String.valueOf(work.opportunity()))
                .setAttribute("aigentsy.cause", work.cause())
                .startSpan();
        return new WorkSpan(span, work);
    }

    /** The span that is open here, or null. */
    public @Nullable String current() {
        SpanContext here = Span.current().getSpanContext();
        return here.isValid() ? Traceparent.of(here) : null;
    }

    /**
     * The event as a consequence of the span that is open here. One that belongs to another trace stays there: an
     * operator's request does not take an opportunity out of its own.
     */
    public Envelope<?> stamp(Envelope<?> envelope) {
        SpanContext here = Span.current().getSpanContext();
        String before = envelope.attributes().traceparent();
        if (!here.isValid() || before != null && !Traceparent.sameTrace(before, here)) {
            return envelope;
        }
        boolean first = before == null && envelope.event() instanceof OpportunityDiscovered;
        return with(envelope, Traceparent.of(first ? begun(envelope.attributes(), here) : here));
    }

    private SpanContext begun(EventAttributes event, SpanContext because) {
        Span span = tracer.spanBuilder("discovered")
                .setNoParent()
                .addLink(because)
                .setSpanKind(SpanKind.PRODUCER)
                .setAttribute("aigentsy.opportunity", event.subject())
                .startSpan();
        span.end();
        return span.getSpanContext();
    }

    private static <E extends PipelineEvent> Envelope<E> with(Envelope<E> envelope, String parent) {
        EventAttributes a = envelope.attributes();
        var attributes = new EventAttributes(
                a.id(), a.source(), a.subject(), a.time(), a.sequence(), a.correlationId(), a.causationId(), parent);
        return new Envelope<>(attributes, envelope.event());
    }
}
