package com.aigentsy.pipeline.simulator;

import java.time.Instant;

/** One request as it came, whatever became of it; {@code fault} is empty where none was put in its way. */
public record Seen(Kind kind, String method, String target, String fault, Instant begun) {}
