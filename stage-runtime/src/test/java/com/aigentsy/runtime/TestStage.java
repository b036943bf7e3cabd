package com.aigentsy.runtime;

import com.aigentsy.events.Completion;
import com.aigentsy.events.Envelope;
import com.aigentsy.events.OpportunityCompleted;
import com.aigentsy.events.OpportunityDiscovered;
import com.aigentsy.events.OpportunityScored;
import com.aigentsy.events.Outcome;
import com.aigentsy.events.Route;
import com.aigentsy.events.Score;
import com.aigentsy.events.Stage;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A stage for the runtime's own tests: says scored at once, and completed through a task that fails the first time. */
@ApplicationScoped
class TestStage implements PollStage, TaskHandler {

    private volatile boolean defused;
    private final Ingest ingest;

    TestStage(Ingest ingest) {
        this.ingest = ingest;
    }

    /** From now on a title with a fuse can be decided. */
    void defuse() {
        defused = true;
    }

    void start(@Observes StartupEvent event, Workers workers) {
        workers.start(new WorkerSettings(2, Duration.ofSeconds(5)), this);
    }

    @Incoming("discovered")
    Uni<Void> on(ConsumerRecords<byte[], byte[]> poll) {
        return ingest.take(poll, this);
    }

    @Override
    public String name() {
        return "runtime-test";
    }

    @Override
    public Recording decide(Envelope<?> event) {
        var discovered = (OpportunityDiscovered) event.event();
        String title = discovered.opportunity().title();
        if (title.contains("explode") || title.contains("fuse") && !defused) {
            throw new IllegalStateException("this title explodes");
        }
        if (title.contains("unstorable")) {
            return Recording.nothing().statement(Statement.of("insert into control values ('x', true, 'x', null)"));
        }
        var scored = event.next(Stage.SCORE, 0, scored(discovered), Samples.NOW);
        return Recording.of(scored)
                .statement(Statement.of(
                        "insert into handled (event_id, key) values ($1, $2)",
                        event.attributes().id(),
                        event.attributes().subject()))
                .task(new TaskDraft("finish", event.attributes().subject(), EventJson.text(discovered), Samples.NOW));
    }

    private static OpportunityScored scored(OpportunityDiscovered discovered) {
        var score = new Score(0.3, 0.1, 0.5, null, null, "high", "hard", 5, "SKIP", List.of(), Map.of(), "test", "1");
        return new OpportunityScored(discovered.opportunity(), score, new Route(Route.AIGENTSY, List.of()));
    }

    @Override
    public String kind() {
        return "finish";
    }

    @Override
    public TaskResult handle(Task task) {
        if (task.key().endsWith("701")) {
            return new TaskResult.Quarantined("hopeless", "this task can never succeed");
        }
        if (task.attempt() == 1) {
            throw new IllegalStateException("the first attempt fails");
        }
        var discovered = EventJson.read(task.payload(), OpportunityDiscovered.class);
        var completion = new Completion(Outcome.SKIPPED, "test", "done", false, null, Samples.NOW, "test");
        var first = Envelope.first(discovered, "run-1", Samples.NOW);
        return new TaskResult.Done(Recording.of(
                first.next(Stage.EXECUTE, 0, OpportunityCompleted.of(scored(discovered), completion), Samples.NOW)));
    }
}
