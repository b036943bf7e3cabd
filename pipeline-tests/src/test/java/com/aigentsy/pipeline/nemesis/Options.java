package com.aigentsy.pipeline.nemesis;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The words of a command line: {@code --name value}, each with a default. A name nobody knows is an error. */
record Options(Map<String, String> given, long drawn) {

    /** Ends the process with 2 and the usage where a word is not known. */
    static Options of(String[] words, String... known) {
        var names = new TreeSet<>(List.of(known));
        names.addAll(List.of("seed", "results"));
        var given = new TreeMap<String, String>();
        for (int at = 0; at < words.length; at += 2) {
            var name = words[at].replaceFirst("^--", "");
            if (at + 1 == words.length || !names.contains(name)) {
                System.err.println("usage: [--" + String.join(" VALUE] [--", names) + " VALUE]; not " + words[at]);
                System.exit(2);
            }
            given.put(name, words[at + 1]);
        }
        return new Options(given, System.nanoTime() % 1_000_000);
    }

    int number(String name, int otherwise) {
        return Integer.parseInt(given.getOrDefault(name, String.valueOf(otherwise)));
    }

    double share(String name, double otherwise) {
        return Double.parseDouble(given.getOrDefault(name, String.valueOf(otherwise)));
    }

    /** Drawn afresh where none is given, and always in the result, so that a run can be repeated. */
    long seed() {
        return Long.parseLong(given.getOrDefault("seed", String.valueOf(drawn)));
    }

    Path results() {
        return Path.of(given.getOrDefault("results", "target/nemesis.jsonl"));
    }
}
