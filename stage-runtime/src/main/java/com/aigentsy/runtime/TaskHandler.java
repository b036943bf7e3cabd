package com.aigentsy.runtime;

import org.jspecify.annotations.Nullable;

/** Does one kind of task, on a virtual thread, so it may block. May run again after a crash: nothing outside is final. */
public interface TaskHandler {

    String kind();

    /** Whose work this is, for the books, when the key is something else; null when it is nobody's in particular. */
    default @Nullable String opportunityId(Task task) {
        return task.key();
    }

    /** An exception is retried with backoff (1 s to 5 min) and quarantines the task after the eighth attempt. */
    TaskResult handle(Task task) throws Exception;
}
