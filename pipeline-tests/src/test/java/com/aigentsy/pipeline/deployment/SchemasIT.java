package com.aigentsy.pipeline.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The statements that make roles and schemas in containers and clusters, run by a real PostgreSQL. */
class SchemasIT {

    private static final Path K8S = Path.of("").toAbsolutePath().getParent().resolve("k8s/components");
    private static final List<String> ROLES = List.of("discovery", "scoring", "execution", "gateway", "outcome");
    private static final List<String> ELSEWHERE = List.of(
            "create table public.mine (word text)",
            "create temporary table mine (word text)",
            "create schema mine",
            "create role mine",
            "select pg_read_file('/etc/hostname')");
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final Pattern HERE_DOCUMENT = Pattern.compile("(?s)<<'SQL'\n(.*?)\nSQL\n");

    static Stream<Arguments> deployments() {
        return Stream.of(
                Arguments.of("compose and single-node", script()), Arguments.of("cloudnative-pg", ofTheOperator()));
    }

    /** What psql would send: its here-documents, the ones about a role once for each. */
    private static List<String> script() {
        return HERE_DOCUMENT
                .matcher(Manifests.read(K8S.resolve("single-node/schemas.sh")))
                .results()
                .map(found -> found.group(1).replace(":\"database\"", "aigentsy"))
                .flatMap(text ->
                        text.contains(":\"role\"") ? ROLES.stream().map(role -> named(text, role)) : Stream.of(text))
                .toList();
    }

    private static String named(String text, String role) {
        return text.replace(":\"role\"", role).replace(":'password'", "'secret'");
    }

    private static List<String> ofTheOperator() {
        return Manifests.in(K8S)
                .of("Cluster")
                .flatMap(cluster -> Manifest.each(cluster.object().at("/spec/bootstrap/initdb/postInitApplicationSQL")))
                .map(JsonNode::asText)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deployments")
    void aRoleReachesItsOwnSchemaAndNothingElse(String deployment, List<String> statements) throws Exception {
        try (var server = EmbeddedPostgres.start()) {
            run(server, "postgres", "postgres", List.of("create database aigentsy"));
            run(server, "postgres", "aigentsy", statements);
            for (String role : ROLES) {
                run(server, role, "aigentsy", List.of("create table secret (word text)"));
            }
            for (String role : ROLES) {
                nothingElse(server, role);
            }
        }
    }

    private static void run(EmbeddedPostgres server, String role, String database, List<String> statements)
            throws SQLException {
        try (var connection = server.getDatabase(role, database, Map.of()).getConnection();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void nothingElse(EmbeddedPostgres server, String role) throws SQLException {
        try (var connection = server.getDatabase(role, "aigentsy", Map.of()).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select * from secret");
            assertThat(ROLES)
                    .filteredOn(other -> !other.equals(role))
                    .flatExtracting(SchemasIT::trespasses)
                    .allSatisfy(sql -> denied(() -> statement.execute(sql)));
            assertThat(ELSEWHERE).allSatisfy(sql -> denied(() -> statement.execute(sql)));
        }
    }

    private static List<String> trespasses(String other) {
        return List.of(
                "select * from " + other + ".secret",
                "create table " + other + ".mine (word text)",
                "set role " + other);
    }

    private static void denied(ThrowingCallable statement) {
        assertThatThrownBy(statement)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
    }
}
