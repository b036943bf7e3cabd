package com.aigentsy.execution.generation.order;

/**
 * How an order learns: not at all if {@code frozen}; a model keeps its configured place until {@code enough} of its answers
 * were judged; {@code exploring} bounds both how often another model goes first and its share of the money;
 * {@code attemptUsd} is what an attempt costs besides the model, so that a free model is not worth infinitely much.
 */
public record LearningSettings(boolean frozen, int enough, double exploring, double attemptUsd) {}
