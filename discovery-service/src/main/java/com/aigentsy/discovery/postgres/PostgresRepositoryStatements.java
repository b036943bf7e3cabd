package com.aigentsy.discovery.postgres;

import com.aigentsy.discovery.RepositoryStatements;
import com.aigentsy.discovery.domain.Findings.Statement;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.EventJson;
import com.aigentsy.runtime.Recording;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@link RepositoryStatements} in PostgreSQL. */
@ApplicationScoped
public class PostgresRepositoryStatements implements RepositoryStatements {

    private final Database database;

    PostgresRepositoryStatements(Database database) {
        this.database = database;
    }

    @Override
    public Optional<List<Statement>> find(String repository, Instant since) {
        return database
                .query(
                        "select statements from repository_statement where repository = $1 and read_at > $2",
                        repository,
                        since)
                .stream()
                .findFirst()
                .map(row -> List.of(EventJson.read(row.getString(0), Statement[].class)));
    }

    @Override
    public void keep(String repository, List<Statement> statements, Instant now) {
        String json = EventJson.text(
                statements.stream().map(PostgresRepositoryStatements::storable).toList());
        database.record(Recording.nothing().statement(com.aigentsy.runtime.Statement.of("""
                        insert into repository_statement (repository, statements, read_at) values ($1, $2, $3)
                        on conflict (repository) do update set statements = excluded.statements, read_at = excluded.read_at""", repository, json, now)));
    }

    private static Statement storable(Statement statement) {
        return new Statement(statement.path(), statement.text().replace('\0', ' '));
    }
}
