package com.aigentsy.execution.validation.sandbox.limits;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * What a process printed, kept within a bound: the beginning and the end, where the summary is. Reads on, so that a
 * flood blocks nobody, and says how much there was in all.
 */
public final class CappedOutput {

    private static final int CHUNK = 16 * 1024;

    private final int head;
    private final byte[] tail;
    private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();
    private long total;

    public CappedOutput(int limit) {
        head = limit / 4;
        tail = new byte[limit - head];
    }

    /** Reads until the stream ends; a stream broken by the process's death is an end like any other. */
    public void drain(InputStream in) {
        byte[] chunk = new byte[CHUNK];
        try {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                take(chunk, n);
            }
        } catch (IOException ended) {
            return;
        }
    }

    private synchronized void take(byte[] chunk, int length) {
        for (int i = 0; i < length; i++) {
            if (beginning.size() < head) {
                beginning.write(chunk[i]);
            } else {
                tail[(int) ((total - head) % tail.length)] = chunk[i];
            }
            total++;
        }
    }

    public synchronized long total() {
        return total;
    }

    public synchronized String text() {
        String start = beginning.toString(StandardCharsets.UTF_8);
        long rest = total - beginning.size();
        if (rest <= tail.length) {
            return start + new String(tail, 0, (int) rest, StandardCharsets.UTF_8);
        }
        int oldest = (int) (rest % tail.length);
        var end = new ByteArrayOutputStream();
        end.write(tail, oldest, tail.length - oldest);
        end.write(tail, 0, oldest);
        return start + "\n[… " + (rest - tail.length) + " bytes left out …]\n" + end.toString(StandardCharsets.UTF_8);
    }
}
