package com.aigentsy.judgement.learning;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * All a model knows, as text and numbers that fit into any JSON. {@code parameters} is for people to read;
 * {@code state} is what {@link Models#restore} builds the very same model from.
 */
public record ModelSnapshot(String name, long outcomes, Map<String, Double> parameters, String state) {

    public ModelSnapshot {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }
}
