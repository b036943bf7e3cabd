package com.aigentsy.scoring;

import com.aigentsy.events.ModelPublished;
import com.aigentsy.scoring.domain.Judges;

/** The models that learning has published, as far as they have been read. */
public interface LearnedModels {

    /** Throws {@link IllegalArgumentException} for what no model can be restored from. */
    void learned(ModelPublished published);

    Judges judges();
}
