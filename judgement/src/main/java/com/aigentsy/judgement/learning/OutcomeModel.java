package com.aigentsy.judgement.learning;

/** A model of what becomes of opportunities. Predicting changes nothing; learning changes the model in place. */
public interface OutcomeModel {

    String name();

    /** How many outcomes it has learned from. */
    long outcomes();

    Prediction predict(Situation situation);

    void learn(Situation situation, Label label);

    ModelSnapshot snapshot();
}
