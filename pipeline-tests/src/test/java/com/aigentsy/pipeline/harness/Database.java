package com.aigentsy.pipeline.harness;

import com.aigentsy.local.LocalPostgres;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL in processes of its own, always on the same port and folder, flushing every commit to disk: what it has
 * answered survives its kill.
 */
public final class Database implements Victim {

    private static final Logger OWNER = Logger.getLogger(EmbeddedPostgres.class.getName());

    static {
        // The server's owner complains about each one that was killed, which is what this class is for.
        OWNER.setLevel(Level.OFF);
    }

    private final Path folder;
    private final int port;
    private @Nullable LocalPostgres server;

    Database(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    LocalPostgres server() {
        var running = server;
        if (running == null) {
            throw new IllegalStateException("The database was never started");
        }
        return running;
    }

    /** As the superuser, who sees every service's schema. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(server().jdbcUrl(), "postgres", server().password("postgres"));
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public void start() {
        server = LocalPostgres.startForOwner(folder, port, LocalPostgres.Flush.ON);
    }

    @Override
    public boolean alive() {
        return processes().findAny().isPresent();
    }

    /** To the server and each of its backends, as a power cut would meet them together. */
    @Override
    public void signal(Signal signal) {
        List<ProcessHandle> all = processes().toList();
        all.forEach(process -> signal.send(process.pid()));
        if (signal == Signal.KILL) {
            Await.until(
                    "the database is dead",
                    Duration.ofSeconds(10),
                    () -> all.stream().noneMatch(ProcessHandle::isAlive));
            server().close();
        }
    }

    @Override
    public void end() {
        signal(Signal.CONT);
        server().close();
    }

    private Stream<ProcessHandle> processes() {
        var file = folder.resolve("data/postmaster.pid");
        if (!Files.exists(file)) {
            return Stream.empty();
        }
        try (var lines = Files.lines(file)) {
            long pid = Long.parseLong(lines.findFirst().orElse("0").strip());
            return ProcessHandle.of(pid)
                    .filter(process -> process.info().command().orElse("").endsWith("postgres"))
                    .stream()
                    .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
