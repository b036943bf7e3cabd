package com.aigentsy.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A command line, read against what its verb takes. */
public record Arguments(List<String> positional, Set<String> flags, Map<String, List<String>> options) {

    public static Arguments parse(List<String> line, Verb.Usage usage) {
        var arguments = new Arguments(new ArrayList<>(), new HashSet<>(), new LinkedHashMap<>());
        var rest = line.iterator();
        while (rest.hasNext()) {
            var word = rest.next();
            if (usage.flags().contains(word)) {
                arguments.flags.add(word);
            } else if (usage.options().contains(word)) {
                if (!rest.hasNext()) {
                    throw new UsageException(word + " needs a value");
                }
                arguments
                        .options
                        .computeIfAbsent(word, name -> new ArrayList<>())
                        .add(rest.next());
            } else if (word.startsWith("-")) {
                throw new UsageException("unknown option " + word);
            } else {
                arguments.positional.add(word);
            }
        }
        arguments.count(usage);
        return arguments;
    }

    /** {@code [NAME]} may be missing, {@code [NAME…]} may be many. */
    private void count(Verb.Usage usage) {
        var names = usage.positional();
        long needed = names.stream().filter(name -> !name.startsWith("[")).count();
        boolean endless = !names.isEmpty() && names.getLast().endsWith("…]");
        if (positional.size() < needed || positional.size() > names.size() && !endless) {
            throw new UsageException(names.isEmpty() ? "takes no arguments" : "needs " + String.join(" ", names));
        }
    }

    public String first() {
        return positional.getFirst();
    }

    public boolean has(String flag) {
        return flags.contains(flag);
    }

    public List<String> all(String option) {
        return options.getOrDefault(option, List.of());
    }

    public Optional<String> one(String option) {
        return all(option).stream().reduce((earlier, later) -> later);
    }
}
