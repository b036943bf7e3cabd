package com.aigentsy.execution.validation.sandbox.seccomp;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A processor architecture as the kernel's filter knows it: its audit number and its numbers for system calls. */
enum Machine {
    X86_64(0xC000003E, 1, List.of("amd64", "x86_64")),
    AARCH64(0xC00000B7, 2, List.of("aarch64", "arm64"));

    private final int audit;
    private final int column;
    private final List<String> names;

    Machine(int audit, int column, List<String> names) {
        this.audit = audit;
        this.column = column;
        this.names = names;
    }

    /** By the name Java has for it. */
    static Optional<Machine> called(String name) {
        return Arrays.stream(values())
                .filter(machine -> machine.names.contains(name))
                .findFirst();
    }

    int audit() {
        return audit;
    }

    List<Integer> refused() {
        return numbers(SystemCalls.REFUSED).values().stream().sorted().toList();
    }

    int number(String call) {
        Integer number = numbers(SystemCalls.WITH_CONDITIONS).get(call);
        if (number == null) {
            throw new IllegalArgumentException("no system call " + call);
        }
        return number;
    }

    private Map<String, Integer> numbers(String table) {
        return rows(table)
                .filter(row -> !row[column].equals("-"))
                .collect(Collectors.toMap(row -> row[0], row -> Integer.valueOf(row[column])));
    }

    private static Stream<String[]> rows(String table) {
        return table.lines().map(line -> line.split(" "));
    }
}
