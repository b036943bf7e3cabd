package com.aigentsy.execution.prompt;

import com.aigentsy.events.Plan;
import com.aigentsy.events.Solution;
import com.aigentsy.execution.generation.Reply;
import com.aigentsy.execution.writing.Draft;
import com.aigentsy.runtime.EventJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads a model's answer as a plan, a change, a review or a text. Nothing in it is believed before the schema has accepted it. */
public final class AnswerReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final AnswerSchema PLAN = AnswerSchema.of("plan");
    private static final AnswerSchema CODE = AnswerSchema.of("code");
    private static final AnswerSchema REVIEW = AnswerSchema.of("review");
    private static final AnswerSchema WRITING = AnswerSchema.of("writing");
    private static final int TITLE = 120;

    private AnswerReader() {}

    public static Reading<Plan> plan(Reply reply) {
        return read(reply, PLAN, AnswerReader::plan);
    }

    public static Reading<ChangeAnswer> change(Reply reply) {
        return read(reply, CODE, AnswerReader::change);
    }

    public static Reading<ReviewAnswer> review(Reply reply) {
        return read(
                reply,
                REVIEW,
                answer -> new ReviewAnswer(answer.get("objections")
                        .valueStream()
                        .map(JsonNode::asText)
                        .toList()));
    }

    public static Reading<Draft> writing(Reply reply) {
        return read(
                reply,
                WRITING,
                answer -> new Draft(
                        answer.get("subject").asText(),
                        answer.get("paragraphs")
                                .valueStream()
                                .map(paragraph -> paragraph
                                        .valueStream()
                                        .map(AnswerReader::sentence)
                                        .toList())
                                .toList()));
    }

    private static Draft.Sentence sentence(JsonNode sentence) {
        return new Draft.Sentence(
                sentence.get("text").asText(),
                sentence.get("facts").valueStream().map(JsonNode::asText).toList());
    }

    /** What is wrong with the shape of a change somebody else wrote. */
    public static List<String> problems(Solution.CodeFix change) {
        return CODE.problems(JSON.valueToTree(EventJson.read(EventJson.bytes(change), Map.class)));
    }

    private static <T> Reading<T> read(Reply reply, AnswerSchema schema, Function<JsonNode, T> value) {
        return switch (reply.quality()) {
            case TRUNCATED -> new Reading.Bad<>("the answer was cut off at the output limit; make it shorter");
            case REFUSED -> new Reading.Bad<>("the provider's filter stopped the answer");
            case UNREADABLE -> new Reading.Bad<>("the provider's answer could not be read");
            case ANSWERED -> read(reply.text(), schema, value);
        };
    }

    private static <T> Reading<T> read(String text, AnswerSchema schema, Function<JsonNode, T> value) {
        try {
            JsonNode answer = unwrapped(JSON.readTree(unfenced(text)));
            List<String> problems = schema.problems(answer);
            return problems.isEmpty()
                    ? new Reading.Good<>(value.apply(answer))
                    : new Reading.Bad<>("the answer does not have the asked shape: " + String.join("; ", problems));
        } catch (JsonProcessingException e) {
            return new Reading.Bad<>("the answer is not one JSON object");
        }
    }

    /** Servers without structured output like to put the object into a code fence or a sentence. */
    private static String unfenced(String text) {
        int from = text.indexOf('{');
        int to = text.lastIndexOf('}');
        return from < 0 || to < from ? text : text.substring(from, to + 1);
    }

    private static JsonNode unwrapped(JsonNode answer) {
        JsonNode wrapped = answer.path("code_fix");
        return wrapped.isObject() ? wrapped : answer;
    }

    private static Plan plan(JsonNode answer) {
        return new Plan(
                answer.get("approach").asText(),
                answer.get("files_to_change")
                        .valueStream()
                        .map(JsonNode::asText)
                        .toList());
    }

    private static ChangeAnswer change(JsonNode answer) {
        List<Solution.File> files = answer.path("files")
                .valueStream()
                .map(file -> new Solution.File(
                        file.get("path").asText(), file.get("content").asText()))
                .toList();
        List<ChangeAnswer.Replacement> edits = answer.path("edits")
                .valueStream()
                .map(edit -> new ChangeAnswer.Replacement(
                        edit.get("path").asText(),
                        edit.get("search").asText(),
                        edit.get("replace").asText()))
                .toList();
        String message = answer.get("commit_message").asText();
        String description = answer.get("pr_description").asText();
        return new ChangeAnswer(files, edits, message, title(answer, message), description);
    }

    private static String title(JsonNode answer, String message) {
        String title = answer.path("pr_title").asText("").strip();
        String line = title.isEmpty() ? message.strip().lines().findFirst().orElse("") : title;
        return line.length() <= TITLE ? line : line.substring(0, TITLE - 1) + "…";
    }
}
