package com.aigentsy.execution.llm;

import com.aigentsy.execution.generation.LanguageModel;
import com.aigentsy.execution.generation.Prompt;
import com.aigentsy.execution.generation.ProviderFailure;
import com.aigentsy.execution.generation.Reply;
import com.aigentsy.execution.generation.Reply.Quality;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A LangChain4j chat model behind our port; {@code limit} says how its provider is told the longest answer. */
record ChatLanguageModel(String provider, ProviderSettings settings, ChatModel model, OutputLimit limit)
        implements LanguageModel {

    @Override
    public String name() {
        return settings.model();
    }

    @Override
    public Reply ask(Prompt prompt) throws ProviderFailure {
        ChatRequest request = request(prompt);
        try (Deadline deadline = Deadline.in(settings.timeout())) {
            try {
                return reply(model.chat(request));
            } catch (RuntimeException e) {
                if (deadline.passed()) {
                    throw new ProviderFailure("timed_out", true, e);
                }
                return unanswered(e);
            }
        }
    }

    private static Reply unanswered(RuntimeException e) throws ProviderFailure {
        if (Failures.interrupted(e)) {
            throw e;
        }
        Optional<ProviderFailure> failure = Failures.of(e);
        if (failure.isPresent()) {
            throw failure.get();
        }
        return Reply.unreadable();
    }

    private ChatRequest request(Prompt prompt) {
        return ChatRequest.builder()
                .messages(SystemMessage.from(prompt.system()), UserMessage.from(prompt.user()))
                .parameters(limit.of(prompt.maxOutputTokens())
                        .responseFormat(ResponseSchema.format(prompt.task().slug(), prompt.schema()))
                        .build())
                .build();
    }

    private static Reply reply(ChatResponse response) {
        TokenUsage usage = response.tokenUsage();
        return new Reply(
                quality(response),
                Optional.ofNullable(response.aiMessage().text()).orElse(""),
                usage == null ? null : count(usage.inputTokenCount()),
                usage == null ? null : written(usage),
                response.modelName());
    }

    /** Some count what a model thought in the total only, and bill it as output. */
    private static @Nullable Long written(TokenUsage usage) {
        Long in = count(usage.inputTokenCount());
        Long out = count(usage.outputTokenCount());
        Long total = count(usage.totalTokenCount());
        return in == null || out == null || total == null ? out : Long.valueOf(Math.max(out, total - in));
    }

    /** Claude's refusals come as OTHER, as does whatever else ends an answer before it is whole. */
    private static Quality quality(ChatResponse response) {
        return switch (response.finishReason()) {
            case LENGTH -> Quality.TRUNCATED;
            case CONTENT_FILTER, OTHER -> Quality.REFUSED;
            case STOP, TOOL_EXECUTION -> Quality.ANSWERED;
            case null -> Quality.ANSWERED;
        };
    }

    private static @Nullable Long count(@Nullable Integer tokens) {
        return tokens == null ? null : Long.valueOf(tokens);
    }
}
