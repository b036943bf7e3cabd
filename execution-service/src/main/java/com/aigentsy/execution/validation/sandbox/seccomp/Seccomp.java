package com.aigentsy.execution.validation.sandbox.seccomp;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The filter on system calls, as the classic BPF program the kernel wants (struct sock_filter, one after the other). What
 * a test suite never needs and an exploit often does is refused with EPERM: mounts, namespaces, tracing, keys, loading
 * code into the kernel, and sockets of families a network namespace does not contain. A foreign architecture kills.
 */
public final class Seccomp {

    private static final int LOAD = 0x20;
    private static final int EQUAL = 0x15;
    private static final int AT_LEAST = 0x35;
    private static final int ANY_BIT = 0x45;
    private static final int RETURN = 0x06;

    private static final int NUMBER = 0;
    private static final int ARCHITECTURE = 4;
    private static final int FIRST_ARGUMENT = 16;
    private static final int SECOND_ARGUMENT = 24;

    private static final int ALLOW = 0x7fff0000;
    private static final int KILL = 0x80000000;
    private static final int ERRNO = 0x00050000;
    private static final int EPERM = 1;
    private static final int ENOSYS = 38;

    /** Above it, x86 has a second table of numbers for the same calls. */
    private static final int X32 = 0x40000000;

    private static final List<Integer> FAMILIES = List.of(1, 2, 10, 16);
    private static final List<Integer> TERMINAL_INJECTION = List.of(0x5412, 0x541C);

    private final Machine machine;
    private final List<Instruction> program = new ArrayList<>();

    private Seccomp(Machine machine) {
        this.machine = machine;
    }

    private record Instruction(int code, int ifTrue, int ifFalse, int value) {}

    /** Empty on an architecture whose numbers we do not know. */
    public static Optional<byte[]> filter(String architecture) {
        return Machine.called(architecture).map(machine -> new Seccomp(machine).compiled());
    }

    private byte[] compiled() {
        architecture();
        machine.refused().forEach(number -> answer(number, ERRNO | EPERM));
        answer(machine.number("clone3"), ERRNO | ENOSYS);
        namespacesByClone();
        families();
        terminal();
        add(RETURN, 0, 0, ALLOW);
        return bytes();
    }

    private void architecture() {
        add(LOAD, 0, 0, ARCHITECTURE);
        add(EQUAL, 1, 0, machine.audit());
        add(RETURN, 0, 0, KILL);
        add(LOAD, 0, 0, NUMBER);
        add(AT_LEAST, 0, 1, X32);
        add(RETURN, 0, 0, ERRNO | ENOSYS);
    }

    private void answer(int call, int verdict) {
        add(EQUAL, 0, 1, call);
        add(RETURN, 0, 0, verdict);
    }

    /** The C library asks for clone3 first, whose flags lie in memory; told there is none, it takes clone. */
    private void namespacesByClone() {
        add(EQUAL, 0, 4, machine.number("clone"));
        add(LOAD, 0, 0, FIRST_ARGUMENT);
        add(ANY_BIT, 0, 1, SystemCalls.NAMESPACES);
        add(RETURN, 0, 0, ERRNO | EPERM);
        add(LOAD, 0, 0, NUMBER);
    }

    private void families() {
        add(EQUAL, 0, FAMILIES.size() + 3, machine.number("socket"));
        add(LOAD, 0, 0, FIRST_ARGUMENT);
        for (int i = 0; i < FAMILIES.size(); i++) {
            add(EQUAL, FAMILIES.size() - i, 0, FAMILIES.get(i));
        }
        add(RETURN, 0, 0, ERRNO | EPERM);
        add(LOAD, 0, 0, NUMBER);
    }

    private void terminal() {
        add(EQUAL, 0, 1 + 2 * TERMINAL_INJECTION.size(), machine.number("ioctl"));
        add(LOAD, 0, 0, SECOND_ARGUMENT);
        TERMINAL_INJECTION.forEach(request -> answer(request, ERRNO | EPERM));
    }

    private void add(int code, int ifTrue, int ifFalse, int value) {
        program.add(new Instruction(code, ifTrue, ifFalse, value));
    }

    /** Both architectures are little-endian. */
    private byte[] bytes() {
        var buffer = ByteBuffer.allocate(program.size() * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (Instruction step : program) {
            buffer.putShort((short) step.code())
                    .put((byte) step.ifTrue())
                    .put((byte) step.ifFalse())
                    .putInt(step.value());
        }
        return buffer.array();
    }
}
