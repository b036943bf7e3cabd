package com.aigentsy.execution.steps;

import com.aigentsy.events.Target;
import com.aigentsy.execution.repository.Checkout;
import com.aigentsy.execution.repository.RepositoryName;
import com.aigentsy.execution.repository.RepositorySource;
import com.aigentsy.execution.repository.RepositoryUnavailable;

/** The files a change starts from: the same commit in every step, however often the work is resumed. */
public record BaseTree(RepositorySource repositories) {

    Checkout of(Target target) throws RepositoryUnavailable {
        RepositoryName name = RepositoryName.parse(target.repository()).orElseThrow();
        return repositories.at(name, target.baseBranch(), target.baseSha());
    }
}
