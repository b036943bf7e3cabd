package com.aigentsy.runtime;

/** Does one kind of task, on a virtual thread, so it may block. May run again after a crash: nothing outside is final. */
public interface TaskHandler {

    String kind();

    /** An exception is retried with backoff (1 s to 5 min) and quarantines the task after the eighth attempt. */
    TaskResult handle(Task task) throws Exception;
}
