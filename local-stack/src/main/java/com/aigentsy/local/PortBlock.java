package com.aigentsy.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Port numbers that are this process's alone among all that ask here: whole blocks, each reserved by a lock on a file
 * that the system lets go of when the process ends. A service that is dead for a moment keeps its port that way.
 */
final class PortBlock {

    /** Below the ports that systems give to outgoing connections: none of these can take one before it is bound. */
    private static final int LOWEST = 20_000;

    private static final int BLOCKS = 60;
    private static final int SIZE = 200;

    private final List<FileChannel> opened = new ArrayList<>();
    private int next;
    private int left;

    /** Each number once. */
    synchronized int next() {
        if (left == 0) {
            next = LOWEST + reserve() * SIZE;
            left = SIZE;
        }
        left--;
        return next++;
    }

    private int reserve() {
        for (int block = 0; block < BLOCKS; block++) {
            if (lock(block)) {
                return block;
            }
        }
        throw new IllegalStateException("No ports are left from %d to %d: %d processes have reserved them"
                .formatted(LOWEST, LOWEST + BLOCKS * SIZE - 1, BLOCKS));
    }

    /**
     * False for a block of another process, of another user, or of this class loaded once more. A channel stays open
     * even then: closing it would let go of every lock that this process has on the file.
     */
    private boolean lock(int block) {
        var file = Path.of(System.getProperty("java.io.tmpdir"), "aigentsy-ports-" + block);
        try {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            opened.add(channel);
            return channel.tryLock() != null;
        } catch (IOException | OverlappingFileLockException taken) {
            return false;
        }
    }
}
