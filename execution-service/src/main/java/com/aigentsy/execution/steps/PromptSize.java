package com.aigentsy.execution.steps;

/** How much is asked: bytes of repository files in a prompt, tokens a plan and a change may have. */
public record PromptSize(int fileBytes, int planTokens, int codeTokens) {}
