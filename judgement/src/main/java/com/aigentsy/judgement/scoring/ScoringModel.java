package com.aigentsy.judgement.scoring;

/** Judges how likely work is won and paid. Pure: the same facts give the same judgement for ever. */
public interface ScoringModel {

    String name();

    String version();

    Judgement judge(ScoringFacts facts);
}
