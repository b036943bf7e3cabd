/**
 * The language models: Claude, GPT, Gemini, Ollama and whatever else speaks OpenAI's format, through LangChain4j. One HTTP
 * request per call, no retries of its own, a deadline, an explicit output limit, the answer's JSON schema handed to the
 * provider, and the figures of each call.
 */
@NullMarked
package com.aigentsy.execution.llm;

import org.jspecify.annotations.NullMarked;
