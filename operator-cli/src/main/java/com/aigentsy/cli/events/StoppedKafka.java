package com.aigentsy.cli.events;

import com.aigentsy.cli.CommandException;
import com.aigentsy.local.EmbeddedKafka;
import com.aigentsy.local.launch.Home;
import com.aigentsy.local.launch.HomeLock;
import java.nio.file.Files;

/** The broker of a stopped stack, woken alone on a free port to be read; nobody else may start meanwhile. */
final class StoppedKafka implements AutoCloseable {

    private final HomeLock lock;
    private final EmbeddedKafka kafka;

    private StoppedKafka(HomeLock lock, EmbeddedKafka kafka) {
        this.lock = lock;
        this.kafka = kafka;
    }

    static StoppedKafka wake(Home home) {
        if (!Files.exists(home.kafka())) {
            throw new CommandException("No stack has run on " + home.root() + " yet. Start with ./aigentsy demo");
        }
        var lock = HomeLock.take(home);
        return new StoppedKafka(lock, EmbeddedKafka.start(home.kafka(), 0));
    }

    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    @Override
    public void close() {
        kafka.close();
        lock.close();
    }
}
