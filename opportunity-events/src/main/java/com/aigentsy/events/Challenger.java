package com.aigentsy.events;

/** What a model that did not decide said about the same opportunity, so that it can be compared with the one that did. */
public record Challenger(String model, String version, double winProbability) {}
