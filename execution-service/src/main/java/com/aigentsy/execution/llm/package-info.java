/**
 * The language models: Claude, GPT and Gemini through LangChain4j, one HTTP request per call, no retries of their own, an
 * explicit output limit, and the answer's JSON schema handed to the provider.
 */
@NullMarked
package com.aigentsy.execution.llm;

import org.jspecify.annotations.NullMarked;
