package com.aigentsy.runtime;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * One kept database connection, which holds the lock, and one producer. A batch is sent whole, its acknowledgements
 * awaited, then marked: killed in between, it is sent again with the same event ids.
 */
final class RelaySession implements AutoCloseable {

    private static final int BATCH = 500;
    private static final String UNPUBLISHED =
            "select id, topic, key, headers, payload from outbox where published_at is null order by id limit " + BATCH;

    private final Connection connection;
    private final KafkaProducer<String, byte[]> producer;
    private boolean leader;

    private RelaySession(Connection connection, KafkaProducer<String, byte[]> producer) {
        this.connection = connection;
        this.producer = producer;
    }

    record Backlog(long pending, long oldestSeconds, long quarantined) {}

    static RelaySession open(RelaySettings settings) throws SQLException {
        Connection connection = DriverManager.getConnection(settings.url(), settings.database());
        try {
            return new RelaySession(
                    connection,
                    new KafkaProducer<>(settings.producer(), new StringSerializer(), new ByteArraySerializer()));
        } catch (RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    boolean isLeader() throws SQLException {
        if (!leader) {
            leader = number(
                            "select case when pg_try_advisory_lock(hashtext(current_schema() || '.outbox')) then 1 else 0 end")
                    == 1;
        }
        return leader;
    }

    /** True when there may be more. */
    boolean sendBatch() throws SQLException, InterruptedException, ExecutionException {
        List<Long> ids = new ArrayList<>();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(UNPUBLISHED);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                CrashPoints.hit("R1");
                ids.add(rows.getLong("id"));
                sent.add(producer.send(record(rows)));
            }
        }
        if (ids.isEmpty()) {
            return false;
        }
        CrashPoints.hit("R2");
        for (Future<RecordMetadata> acknowledgement : sent) {
            acknowledgement.get();
        }
        CrashPoints.hit("R3");
        mark(ids);
        CrashPoints.hit("R4");
        return ids.size() == BATCH;
    }

    private static ProducerRecord<String, byte[]> record(ResultSet row) throws SQLException {
        var record = new ProducerRecord<>(row.getString("topic"), row.getString("key"), row.getBytes("payload"));
        Map<?, ?> headers = EventJson.read(row.getString("headers"), Map.class);
        headers.forEach((name, value) ->
                record.headers().add(name.toString(), value.toString().getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private void mark(List<Long> ids) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update outbox set published_at = now() where id = any(?)")) {
            update.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            update.executeUpdate();
        }
    }

    Backlog backlog() throws SQLException {
        String oldest = "select coalesce(extract(epoch from now() - min(created_at)), 0)::bigint"
                + " from outbox where published_at is null";
        return new Backlog(
                number("select count(*) from outbox where published_at is null"),
                number(oldest),
                number("select count(*) from quarantine where state = 'held'"));
    }

    private long number(String sql) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        producer.close(Duration.ofSeconds(1));
        connection.close();
    }
}
