package com.aigentsy.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Makes the database, the roles with their passwords and the schemas; then passwords are asked from everybody. */
record PostgresSchemas(EmbeddedPostgres server, PostgresPasswords passwords) {

    void prepare(Path data) {
        try (var connection = connect("postgres")) {
            execute(connection, "ALTER ROLE postgres PASSWORD '" + passwords.of("postgres") + "'");
            if (!exists(connection, "pg_database WHERE datname = '" + LocalPostgres.DATABASE + "'")) {
                execute(connection, "CREATE DATABASE " + LocalPostgres.DATABASE);
            }
            for (var role : LocalPostgres.ROLES) {
                role(connection, role);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL runs, but its roles could not be made: " + e.getMessage(), e);
        }
        schemas();
        askForPasswords(data);
    }

    private void role(Connection connection, String role) throws SQLException {
        if (!exists(connection, "pg_roles WHERE rolname = '" + role + "'")) {
            execute(connection, "CREATE ROLE " + role + " LOGIN");
        }
        execute(connection, "ALTER ROLE " + role + " PASSWORD '" + passwords.of(role) + "'");
        execute(connection, "ALTER ROLE " + role + " SET search_path = " + role);
    }

    private void schemas() {
        try (var connection = connect(LocalPostgres.DATABASE)) {
            for (var role : LocalPostgres.ROLES) {
                execute(connection, "CREATE SCHEMA IF NOT EXISTS " + role + " AUTHORIZATION " + role);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The services' schemas could not be made: " + e.getMessage(), e);
        }
    }

    private void askForPasswords(Path data) {
        try (var connection = connect("postgres")) {
            Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            execute(connection, "SELECT pg_reload_conf()");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write PostgreSQL's access rules", e);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL did not take its access rules", e);
        }
    }

    private Connection connect(String database) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
        return DriverManager.getConnection(url, "postgres", passwords.of("postgres"));
    }

    private static boolean exists(Connection connection, String fromAndWhere) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT 1 FROM " + fromAndWhere)) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
