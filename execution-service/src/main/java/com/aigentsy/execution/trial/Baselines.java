package com.aigentsy.execution.trial;

import com.aigentsy.events.Target;
import com.aigentsy.execution.validation.TestRun;
import java.util.Optional;

/** What a repository's tests showed before any change, kept per commit if there were any. */
public interface Baselines {

    Optional<TestRun> find(Target target);

    void keep(Target target, TestRun run);
}
