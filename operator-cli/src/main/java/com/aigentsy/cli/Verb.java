package com.aigentsy.cli;

import java.util.List;

/** One thing {@code ./aigentsy} can do. */
public interface Verb {

    String name();

    /** Its arguments and what it does, in one line each. */
    Usage usage();

    /** The exit code: 0 when it did what was asked. */
    int run(Shell shell, Arguments arguments);

    /**
     * What a verb takes: names of positional arguments ({@code [NAME]} may be missing, {@code [NAME…]} may be many),
     * flags, and options with a value; flags and options may be repeated.
     */
    record Usage(List<String> positional, List<String> flags, List<String> options, String does) {

        public Usage {
            positional = List.copyOf(positional);
            flags = List.copyOf(flags);
            options = List.copyOf(options);
        }

        public static Usage plain(String does) {
            return new Usage(List.of(), List.of(), List.of(), does);
        }
    }
}
