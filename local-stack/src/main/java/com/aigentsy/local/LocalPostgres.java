package com.aigentsy.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * One real PostgreSQL beside this process: database {@code aigentsy}, one role and one schema per service, passwords
 * required. Runs as root too.
 */
public final class LocalPostgres implements AutoCloseable {

    /** A service's role is also its schema's name. */
    public static final List<String> ROLES = List.of("discovery", "scoring", "execution", "gateway", "outcome");

    /** Whether a commit is flushed to disk before it is answered; without, it survives a restart but no power cut. */
    public enum Flush {
        ON,
        OFF;

        private String setting() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final String DATABASE = "aigentsy";

    private final EmbeddedPostgres server;
    private final PostgresPasswords passwords;

    private LocalPostgres(EmbeddedPostgres server, PostgresPasswords passwords) {
        this.server = server;
        this.passwords = passwords;
    }

    /**
     * Starts on {@code port} (0: any free one) with the data in {@code dir}; gives up with an exception after 30 s. Ends
     * with this process at the latest.
     */
    public static LocalPostgres start(Path dir, int port) {
        var postgres = startForOwner(dir, port);
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
        return postgres;
    }

    /** The same for a caller who closes it himself, in his own order, even when the process is told to end. */
    public static LocalPostgres startForOwner(Path dir, int port) {
        return startForOwner(dir, port, Flush.OFF);
    }

    public static LocalPostgres startForOwner(Path dir, int port, Flush flush) {
        PostgresOrphan.stop(dir.resolve("data"));
        int claimed = Ports.claim("postgres", port);
        var passwords = PostgresPasswords.in(dir);
        try {
            var server = launch(Files.createDirectories(dir), claimed, flush, passwords);
            return prepared(new LocalPostgres(server, passwords), dir);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start in " + dir + ": " + e.getMessage(), e);
        }
    }

    private static EmbeddedPostgres launch(Path dir, int port, Flush flush, PostgresPasswords passwords)
            throws IOException {
        var log = ProcessBuilder.Redirect.appendTo(dir.resolve("postgres.log").toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(dir.resolve("data"))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(30))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "200")
                .setServerConfig("fsync", flush.setting())
                .setServerConfig("full_page_writes", flush.setting())
                .setServerConfig("synchronous_commit", flush.setting())
                .setConnectConfig("password", passwords.of("postgres"))
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .start();
    }

    private static LocalPostgres prepared(LocalPostgres postgres, Path dir) {
        try {
            new PostgresSchemas(postgres.server, postgres.passwords).prepare(dir.resolve("data"));
            return postgres;
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    public int port() {
        return server.getPort();
    }

    /** Without user or password; give those as the role's. */
    public String jdbcUrl() {
        return "jdbc:" + reactiveUrl();
    }

    public String reactiveUrl() {
        return "postgresql://127.0.0.1:" + port() + "/" + DATABASE;
    }

    /** {@code postgres} is the superuser. */
    public String password(String role) {
        return passwords.of(role);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop cleanly", e);
        }
    }
}
