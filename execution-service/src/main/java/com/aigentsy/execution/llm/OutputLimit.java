package com.aigentsy.execution.llm;

import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;

/** How a provider is told the longest answer it may give, thinking included, so that the reservation covers it. */
@FunctionalInterface
interface OutputLimit {

    /** What most understand. */
    OutputLimit MAX_TOKENS = tokens -> ChatRequestParameters.builder().maxOutputTokens(tokens);

    /** GPT's reasoning models refuse the other name. */
    OutputLimit MAX_COMPLETION_TOKENS =
            tokens -> OpenAiChatRequestParameters.builder().maxCompletionTokens(tokens);

    DefaultChatRequestParameters.Builder<?> of(int tokens);
}
