package com.aigentsy.judgement.simulation;

import com.aigentsy.judgement.learning.Situation.Words;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What can be seen of a simulated opportunity before anybody decides. */
record Listing(Place place, String type, String urgency, double value, Duration age, Map<String, Double> features) {

    public Listing {
        features = Collections.unmodifiableMap(new TreeMap<>(features));
    }

    Words words() {
        return new Words(place.platform(), type, urgency, place.dimension(), place.source());
    }

    double feature(String name, double otherwise) {
        return features.getOrDefault(name, otherwise);
    }

    double hours() {
        return age.toMinutes() / 60.0;
    }
}
