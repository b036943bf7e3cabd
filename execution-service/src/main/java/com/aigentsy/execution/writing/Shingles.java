package com.aigentsy.execution.writing;

import com.aigentsy.events.Digests;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A text as the hashes of every five words in a row: how much of it another text has can be counted, not read. */
public record Shingles(Set<Long> hashes) {

    private static final int WORDS = 5;
    private static final int HEX = 16;

    public Shingles {
        hashes = Set.copyOf(hashes);
    }

    public static Shingles of(String text) {
        List<String> words = new Words(text).all();
        var hashes = new HashSet<Long>();
        for (int from = 0; from + WORDS <= words.size(); from++) {
            hashes.add(hash(words.subList(from, from + WORDS)));
        }
        return new Shingles(hashes);
    }

    Shingles without(Shingles others) {
        var left = new HashSet<>(hashes);
        left.removeAll(others.hashes());
        return new Shingles(left);
    }

    private static long hash(List<String> words) {
        return Long.parseUnsignedLong(Digests.sha256(String.join(" ", words)).substring(0, HEX), HEX);
    }
}
