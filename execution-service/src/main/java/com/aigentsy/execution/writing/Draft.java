package com.aigentsy.execution.writing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A text as a model gives it: paragraphs of sentences, each with the facts about the user that it rests on. */
public record Draft(String subject, List<List<Sentence>> paragraphs) {

    public Draft {
        paragraphs = paragraphs.stream().map(List::copyOf).toList();
    }

    /** {@code facts} are the ids of what it says about the user; empty where it says nothing about them. */
    public record Sentence(String text, List<String> facts) {

        public Sentence {
            facts = List.copyOf(facts);
        }
    }

    List<Sentence> sentences() {
        return paragraphs.stream().flatMap(List::stream).toList();
    }

    /** The ids of every fact it states. */
    public Set<String> facts() {
        return sentences().stream()
                .flatMap(sentence -> sentence.facts().stream())
                .collect(Collectors.toSet());
    }

    public String body() {
        return paragraphs.stream()
                .map(paragraph -> paragraph.stream()
                        .map(sentence -> sentence.text().strip())
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n\n"));
    }
}
