package com.aigentsy.execution.writing;

import com.aigentsy.execution.writing.Draft.Sentence;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a text says of the user only what verified facts say: each sentence about them names its facts and keeps to their
 * words; numbers and names stand in those facts or in the job's own text.
 */
public final class Grounding {

    private static final int LONGEST_SENTENCE = 400;
    private static final int LONGEST = 2_500;

    private final Profile profile;
    private final String job;
    private final Claims claims;

    public Grounding(Profile profile, String job) {
        this.profile = profile;
        this.job = job;
        this.claims = new Claims(profile.name(), job);
    }

    /** The first thing wrong, in words a model can act on. */
    public Optional<String> problem(Draft draft) {
        if (draft.body().length() > LONGEST) {
            return Optional.of("the text has more than " + LONGEST + " characters");
        }
        return Stream.concat(Stream.of(new Sentence(draft.subject(), List.of())), draft.sentences().stream())
                .flatMap(sentence ->
                        problem(sentence)
                                .map(what -> "the sentence \"" + shortened(sentence.text()) + "\" " + what)
                                .stream())
                .findFirst();
    }

    private Optional<String> problem(Sentence sentence) {
        var unknown = sentence.facts().stream()
                .filter(id -> profile.fact(id).isEmpty())
                .findFirst();
        if (unknown.isPresent()) {
            return Optional.of("names a fact that is not there: " + unknown.get());
        }
        String facts = sentence.facts().stream()
                .flatMap(id -> profile.fact(id).stream())
                .map(Profile.Fact::says)
                .collect(Collectors.joining("\n"));
        var words = new Words(sentence.text());
        return Stream.<Supplier<Optional<String>>>of(
                        () -> shape(sentence.text(), words),
                        () -> invented(words, facts),
                        () -> facts.isEmpty() ? unfounded(sentence.text()) : unlike(words, facts, sentence))
                .flatMap(rule -> rule.get().stream())
                .findFirst();
    }

    private static Optional<String> shape(String text, Words words) {
        if (text.isBlank() || text.strip().lines().count() > 1 || text.length() > LONGEST_SENTENCE) {
            return Optional.of("is not one sentence on one line of at most " + LONGEST_SENTENCE + " characters");
        }
        return words.english() ? Optional.empty() : Optional.of("is not plain English");
    }

    private Optional<String> invented(Words words, String facts) {
        Set<String> known = new HashSet<>(new Words(job).set());
        known.addAll(new Words(facts).set());
        return words.numbers()
                .filter(number -> !known.contains(number))
                .map(number -> "has a number that neither its facts nor the job has: " + number)
                .findFirst()
                .or(() -> words.names()
                        .filter(name -> !known.contains(name))
                        .map(name -> "has a name that neither its facts nor the job has: " + name)
                        .findFirst())
                .or(() -> words.foreign()
                        .filter(word -> !known.contains(word))
                        .map(word -> "is not plain English: " + word)
                        .findFirst());
    }

    private Optional<String> unfounded(String text) {
        return claims.in(text)
                .map(what -> "says something about the user, or about terms, and names no fact for it: " + what);
    }

    /** A fact is no decoration: the sentence has to be about it, in its words. */
    private static Optional<String> unlike(Words words, String facts, Sentence sentence) {
        Set<String> all = words.content();
        Set<String> shared = new HashSet<>(all);
        shared.retainAll(new Words(facts).content());
        if (shared.isEmpty() || 2 * shared.size() < all.size()) {
            return Optional.of("does not keep to the words of the fact that it names");
        }
        return Claims.beyond(facts, sentence.text()).map(what -> "says more than the facts that it names: " + what);
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= 120 ? line : line.substring(0, 120) + "…";
    }
}
