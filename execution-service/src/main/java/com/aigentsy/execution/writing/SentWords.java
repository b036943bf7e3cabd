package com.aigentsy.execution.writing;

import com.aigentsy.runtime.Recording;
import java.time.Instant;

/** What was sent before, as shingles. */
public interface SentWords {

    /** How many of these the earlier text has that has most of them; texts of the same execution do not count. */
    int mostSharedWithOne(Shingles shingles, String executionId);

    Recording remember(String executionId, int revision, Shingles sent, Instant at);
}
