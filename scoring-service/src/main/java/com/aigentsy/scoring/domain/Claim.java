package com.aigentsy.scoring.domain;

/**
 * Work that wants a share of what a day has to spend: what it nets on average and where everything goes well, in major
 * units. It {@code explores} when it does not pay on average and the lot fell on it.
 */
public record Claim(boolean explores, double netValue, double hopefulNetValue) {}
