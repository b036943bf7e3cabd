package com.aigentsy.execution.generation.order;

import java.util.Map;

/** What the database knows about the models that were asked for a task lately. */
@FunctionalInterface
public interface TrackRecords {

    Map<ModelName, TrackRecord> of(String task);
}
