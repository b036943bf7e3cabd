package com.aigentsy.outcome.models;

import com.aigentsy.runtime.Statement;
import java.util.List;

/** Nothing was published yet. */
record NoPupils() implements Pupils {

    @Override
    public List<Pupil> all() {
        return List.of();
    }

    @Override
    public Statement published(Pupil next) {
        return Statement.of("nothing is written");
    }
}
