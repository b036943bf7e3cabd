package com.aigentsy.judgement.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Draws what comes by on the market. */
final class Listings {

    private static final List<Place> PLACES = List.of(
            Place.GITHUB,
            Place.GITHUB,
            Place.GITHUB,
            Place.UPWORK,
            Place.UPWORK,
            Place.HACKERNEWS,
            Place.REDDIT,
            Place.EMAIL);
    private static final List<String> TYPES = List.of(
            "software_development",
            "software_development",
            "web_development",
            "data_analysis",
            "content_creation",
            "design",
            "business_consulting");
    private static final List<String> URGENCIES = List.of("low", "medium", "medium", "high", "critical");

    private final Draw draw;

    Listings(Draw draw) {
        this.draw = draw;
    }

    Listing next() {
        var place = draw.one(PLACES);
        var value = Math.max(20, Market.cents(draw.logNormal(place.traits().medianValue(), 0.9)));
        var age = Duration.ofMinutes((long) (60 * Math.min(24 * 60, draw.logNormal(20, 1.5))));
        return new Listing(place, draw.one(TYPES), draw.one(URGENCIES), value, age, features(place, value));
    }

    private Map<String, Double> features(Place place, double value) {
        var features = new TreeMap<String, Double>();
        features.put("attempts", (double) draw.count(place.traits().rivals() * (value > 1_000 ? 1.6 : 1)));
        features.put("skill_fit", places(draw.between(0, 1), 3));
        features.put("payer_history", places(Math.sqrt(draw.between(0, 1)), 3));
        features.put("text_length", (double) Math.round(draw.logNormal(500, 0.9)));
        features.put("past_with_owner", draw.happens(place == Place.EMAIL ? 0.5 : 0.05) ? 1.0 : 0.0);
        if (place == Place.GITHUB) {
            features.put("ci_present", draw.happens(0.7) ? 1.0 : 0.0);
            features.put("merge_rate", places(draw.between(0, 1), 3));
        }
        return features;
    }

    private static double places(double number, int places) {
        double scale = Math.pow(10, places);
        return Math.round(number * scale) / scale;
    }
}
