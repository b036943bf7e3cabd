package com.aigentsy.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * One real PostgreSQL beside this process: database {@code aigentsy}, one role and one schema per service, passwords
 * required. Runs as root too. It does not flush to disk, so it survives a restart but not a power cut.
 */
public final class LocalPostgres implements AutoCloseable {

    /** A service's role is also its schema's name. */
    public static final List<String> ROLES = List.of("discovery", "scoring", "execution", "gateway", "outcome");

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
        PostgresOrphan.stop(dir.resolve("data"));
        int claimed = Ports.claim("postgres", port);
        var passwords = PostgresPasswords.in(dir);
        try {
            var server = launch(Files.createDirectories(dir), claimed, passwords);
            return prepared(new LocalPostgres(server, passwords), dir);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start in " + dir + ": " + e.getMessage(), e);
        }
    }

    private static EmbeddedPostgres launch(Path dir, int port, PostgresPasswords passwords) throws IOException {
        var log = ProcessBuilder.Redirect.appendTo(dir.resolve("postgres.log").toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(dir.resolve("data"))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(30))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "200")
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
