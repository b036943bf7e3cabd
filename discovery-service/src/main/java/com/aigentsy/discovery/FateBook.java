package com.aigentsy.discovery;

import com.aigentsy.runtime.Recording;

/** Keeps the latest fate of each opportunity, by the sequence of its events. */
public interface FateBook {

    Recording fate(String opportunityId, long sequence, Fate fate);
}
