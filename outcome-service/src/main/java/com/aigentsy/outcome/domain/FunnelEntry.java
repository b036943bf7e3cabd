package com.aigentsy.outcome.domain;

import java.time.LocalDate;

/** How many opportunities found on a day (UTC) reached a stage, and how long after they were found, on average. */
public record FunnelEntry(
        LocalDate cohort, String platform, String stage, long reached, double meanSecondsSinceFound) {}
