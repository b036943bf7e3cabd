package com.aigentsy.judgement.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts over all, by platform, and by platform and type; each level is the prior of the one below it. */
final class Hierarchy {

    private static final double GROWTH = 1.05;
    private static final int MOST = 100_000;

    private final Prior root;
    private final Map<String, Branch> platforms = new TreeMap<>();
    private Tally all = Tally.NONE;
    private double platformStrength = 16;
    private double typeStrength = 16;
    private double nextFit = 20;

    Hierarchy(Prior root) {
        this.root = root;
    }

    void add(String platform, String type, boolean happened) {
        all = all.plus(happened);
        platforms.computeIfAbsent(platform, name -> new Branch()).add(type, happened);
        if (all.all() >= nextFit) {
            fit();
            nextFit = all.all() * GROWTH;
        }
    }

    private void fit() {
        double mean = all.mean(root);
        platformStrength = Shrinkage.strength(platforms.values().stream()
                .map(branch -> new Shrinkage.Group(branch.all(), mean))
                .toList());
        typeStrength = Shrinkage.strength(platforms.values().stream()
                .flatMap(branch -> groups(branch).stream())
                .toList());
    }

    private List<Shrinkage.Group> groups(Branch branch) {
        double mean = platformMean(branch);
        return branch.types().values().stream()
                .map(tally -> new Shrinkage.Group(tally, mean))
                .toList();
    }

    private double platformMean(Branch branch) {
        return branch.all().mean(new Prior(all.mean(root), platformStrength));
    }

    Belief belief(String platform, String type) {
        var branch = platforms.getOrDefault(platform, new Branch());
        var ofPlatform = branch.all().belief(all.belief(root), platformStrength);
        return branch.of(type).belief(ofPlatform, typeStrength);
    }

    double mean(String platform, String type) {
        var branch = platforms.getOrDefault(platform, new Branch());
        return branch.of(type).mean(new Prior(platformMean(branch), typeStrength));
    }

    /** The mean of every platform, and of every type on it. */
    Map<String, Double> rates() {
        var rates = new TreeMap<String, Double>();
        platforms.forEach((platform, branch) -> {
            rates.put(platform, platformMean(branch));
            branch.types().keySet().forEach(type -> rates.put(platform + "/" + type, mean(platform, type)));
        });
        return rates;
    }

    void write(DataOutputStream out) throws IOException {
        all.write(out);
        out.writeDouble(platformStrength);
        out.writeDouble(typeStrength);
        out.writeDouble(nextFit);
        out.writeInt(platforms.size());
        for (var entry : platforms.entrySet()) {
            out.writeUTF(entry.getKey());
            entry.getValue().write(out);
        }
    }

    static Hierarchy read(DataInputStream in, Prior root) throws IOException {
        var hierarchy = new Hierarchy(root);
        hierarchy.all = Tally.read(in);
        hierarchy.platformStrength = in.readDouble();
        hierarchy.typeStrength = in.readDouble();
        hierarchy.nextFit = in.readDouble();
        for (int left = StateText.count(in, MOST); left > 0; left--) {
            hierarchy.platforms.put(in.readUTF(), Branch.read(in));
        }
        return hierarchy;
    }

    Tally all() {
        return all;
    }
}
