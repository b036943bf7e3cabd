package com.aigentsy.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.aigentsy.events.Ids;
import com.aigentsy.events.Outcome;
import com.aigentsy.events.Route;
import com.aigentsy.execution.ScriptedModels.Answer;
import com.aigentsy.execution.ScriptedModels.Request;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.testing.LocalServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "role", value = "execution"))
@QuarkusTestResource(World.class)
class RepairIT {

    private static final String BETTER = Till.FIXED.replace("a + b", "Math.addExact(a, b)");

    private final Desk desk = new Desk();

    @Inject
    Database database;

    @BeforeAll
    static void seed() {
        Till.seed();
    }

    @BeforeEach
    void startAnew() {
        World.MODELS.forget();
    }

    @Test
    void anEditThatDoesNotFitExactlyIsRefusedWithItsReasonAndTheNextOneIsApplied() {
        String id = "github_7101";
        World.MODELS.script(request -> request.text().contains("Task: plan.")
                ? Till.answer(request, "")
                : edit(request.text().contains("The attempt before") ? " + 1" : " + 2"));
        desk.wire.send(Samples.scored(id, Till.title(id), Route.AIGENTSY));

        JsonPath offer = desk.offer(id);
        assertThat(offer.getString("solution.code_fix.files[0].content")).isEqualTo(Till.FIXED);
        assertThat(offer.getInt("validation.evidence.attempts")).isEqualTo(2);
        assertThat(World.MODELS.requests().getLast().text()).contains("the search text is not in Till.java");
    }

    @Test
    void aReviewersObjectionIsAFailedAttemptAndItsReasonGoesIntoTheNextPrompt() {
        String id = "github_7102";
        World.MODELS.script(request -> review(request, "{\"objections\": [\"It overflows.\"]}"));
        reviewing(id, 1);

        await().atMost(Desk.SOON)
                .until(() -> desk.offers(id).stream()
                        .anyMatch(offer -> offer.get("solution").toString().contains("addExact")));
        Request review = asked("Task: review.").getLast();
        assertThat(review.text()).contains("BEGIN UNTRUSTED change").contains("return a + b;");
        assertThat(asked("Task: code.").getLast().text()).contains("It overflows.");
        assertThat(desk.offer(id).getInt("validation.evidence.attempts")).isEqualTo(2);
        assertThat(desk.status(id).getList("llm_calls.task")).contains("review");
    }

    @Test
    void aChangeNobodyObjectsToIsOfferedWithThatOnRecordAndTheLastObjectionEndsIt() {
        World.MODELS.script(request -> review(request, "{\"objections\": []}"));
        reviewing("github_7103", 1);
        await().atMost(Desk.SOON)
                .until(() -> desk.offer("github_7103")
                        .getList("validation.gates.name")
                        .contains("review"));

        World.MODELS.script(request -> review(request, "{\"objections\": [\"It guesses.\"]}"));
        reviewing("github_7104", 3);
        var ended = desk.completed("github_7104");
        assertThat(ended.completion().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(ended.completion().reason()).isEqualTo("review_objected");
        assertThat(ended.validation()).isNotNull().satisfies(evidence -> {
            assertThat(evidence.passed()).isFalse();
            assertThat(evidence.gates().getLast().detail()).isEqualTo("It guesses.");
        });
    }

    /** A validated change as it stands where a reviewer is configured. */
    private void reviewing(String id, int attempt) {
        desk.wire.send(Samples.scored(id, Till.title(id), Route.AIGENTSY));
        desk.offer(id);
        database.query("""
                update execution set state = 'reviewing', waiting = null, document = jsonb_build_object(
                    'price', document::jsonb -> 'price', 'plan', document::jsonb -> 'plan',
                    'target', document::jsonb -> 'target', 'solution', document::jsonb -> 'solution',
                    'validation', document::jsonb -> 'validation', 'diff', document::jsonb -> 'diff',
                    'attempt', $2::int)::text
                where opportunity_id = $1""", id, attempt);
        database.query("update task set not_before = now() where key = $1", Ids.execution(id));
    }

    private static Answer review(Request request, String answer) {
        if (request.text().contains("Task: review.")) {
            return Answer.text(answer);
        }
        return Till.answer(request, request.text().contains("It overflows.") ? BETTER : Till.FIXED);
    }

    private static List<Request> asked(String task) {
        return World.MODELS.requests().stream()
                .filter(request -> request.text().contains(task))
                .toList();
    }

    private static Answer edit(String search) {
        return Answer.text("""
                {"files": [], "edits": [{"path": "Till.java", "search": "%s", "replace": ""}],
                 "commit_message": "Add up", "pr_title": "Add up", "pr_description": "It added one too many."}""".formatted(search));
    }
}
