package com.aigentsy.judgement.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** A platform's counts, and those of its types. */
final class Branch {

    private static final int MOST = 100_000;

    private final Map<String, Tally> types = new TreeMap<>();
    private Tally all = Tally.NONE;

    void add(String type, boolean happened) {
        all = all.plus(happened);
        types.merge(type, Tally.NONE.plus(happened), (known, one) -> known.plus(happened));
    }

    Tally all() {
        return all;
    }

    Tally of(String type) {
        return types.getOrDefault(type, Tally.NONE);
    }

    Map<String, Tally> types() {
        return Collections.unmodifiableMap(types);
    }

    void write(DataOutputStream out) throws IOException {
        all.write(out);
        out.writeInt(types.size());
        for (var entry : types.entrySet()) {
            out.writeUTF(entry.getKey());
            entry.getValue().write(out);
        }
    }

    static Branch read(DataInputStream in) throws IOException {
        var branch = new Branch();
        branch.all = Tally.read(in);
        for (int left = StateText.count(in, MOST); left > 0; left--) {
            branch.types.put(in.readUTF(), Tally.read(in));
        }
        return branch;
    }
}
