package com.aigentsy.outcome.models;

import com.aigentsy.runtime.Statement;
import java.util.List;

/** The models as they were last published. */
public interface Pupils {

    /** Those that were ever published. Blocking. */
    List<Pupil> all();

    /** Conflicts when the model was published by somebody else since {@code next}'s version was read. */
    Statement published(Pupil next);
}
