package com.aigentsy.pipeline.harness;

/**
 * One effect a platform really applied, as the platform tells it: {@code action} is {@code fork}, {@code commit},
 * {@code ref}, {@code pull_request} or {@code comment}; {@code target} names what there may be only one of, such as
 * {@code owner/repository aigentsy/<opportunity id>}.
 */
public record Applied(String action, String target) {}
