package com.aigentsy.scoring;

import com.aigentsy.events.ModelPublished;
import java.util.List;

/** The models that learning has published: the latest of each name, as far as they have been read. */
public interface LearnedModels {

    void learned(ModelPublished model);

    /** Sorted by name. */
    List<ModelPublished> known();
}
