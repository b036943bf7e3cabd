package com.aigentsy.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Held while a stack runs on a home; the operating system lets go of it when the process dies, however it dies. POSIX
 * also lets go when the holder opens and closes the file once more, so a process remembers what it holds itself.
 */
public final class HomeLock implements AutoCloseable {

    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private HomeLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    public static HomeLock take(Home home) {
        if (HELD_HERE.add(home.lock())) {
            try {
                Files.createDirectories(home.root());
                var channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                if (channel.tryLock() != null) {
                    return new HomeLock(home.lock(), channel);
                }
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot lock " + home.lock(), e);
            }
            HELD_HERE.remove(home.lock());
        }
        throw new IllegalStateException("A stack already runs on " + home.root()
                + ". Stop it with ./aigentsy down, or set AIGENTSY_HOME to another folder.");
    }

    public static boolean held(Home home) {
        if (HELD_HERE.contains(home.lock())) {
            return true;
        }
        if (!Files.exists(home.lock())) {
            return false;
        }
        try (var channel = FileChannel.open(home.lock(), StandardOpenOption.WRITE)) {
            return channel.tryLock() == null;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + home.lock(), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
            HELD_HERE.remove(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
