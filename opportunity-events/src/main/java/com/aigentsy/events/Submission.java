package com.aigentsy.events;

import java.time.Instant;

/** What the platform confirmed: its own number for the work, the page a person opens, and the state it is in. */
public record Submission(String id, String url, String status, String branch, String headSha, Instant submittedAt) {}
