package com.aigentsy.runtime.control;

import java.time.Instant;

/** One switch: {@code open} lets things through. {@code name} is global, a platform or a model. */
public record Control(String name, boolean open, String changedBy, Instant changedAt) {}
