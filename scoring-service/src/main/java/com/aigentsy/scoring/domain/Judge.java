package com.aigentsy.scoring.domain;

import com.aigentsy.judgement.learning.OutcomeModel;
import java.time.Instant;

/** One model as it is used for judging: nobody teaches it here. Version 0 has learned nothing yet. */
public record Judge(String version, String role, Instant trainedAt, OutcomeModel model) {

    public String name() {
        return model.name();
    }

    boolean isNamed(String name) {
        return name().equals(name);
    }
}
