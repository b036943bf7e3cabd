package com.aigentsy.runtime;

import com.aigentsy.runtime.testing.Wire;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * Hostile records, the same with the same seed: each a good one that was damaged in one way, with what has to become of
 * it. The key names the case.
 */
final class Malformed {

    static final String HANDLED = "handled";

    private static final int OF_EACH = 30;
    private static final int BIGGEST = 5 * 1024 * 1024;
    private static final List<String> REQUIRED =
            List.of("ce_type", "ce_id", "ce_source", "ce_subject", "ce_time", "ce_sequence", "ce_correlationid");
    private static final List<String> WRONG = List.of(
            "\"opportunity\":[]",
            "\"opportunity\":7",
            "\"opportunity\":null",
            "\"opportunity\":{}",
            "\"opportunity\":{\"value\":\"abc\"}",
            "\"opportunity\":{\"title\":{}}",
            "\"opportunity\":{\"labels\":\"bounty\"}",
            "\"opportunity\":{\"created_at\":\"yesterday\"}",
            "\"opportunity\":{\"issue_number\":\"first\"}");
    private static final List<String> RUINOUS = List.of(
            "1e1000000000",
            "-1e999999",
            "1e-1000000",
            "9".repeat(900),
            "9".repeat(5_000),
            "1e61",
            "0." + "1".repeat(90));

    private final Random random;
    private final List<Case> cases = new ArrayList<>();

    /** One record and the reason it has to be held for, or {@link #HANDLED}. */
    record Case(ProducerRecord<String, byte[]> record, String expected) {}

    private Malformed(long seed) {
        this.random = new Random(seed);
    }

    static List<Case> corpus(long seed) {
        return new Malformed(seed).all();
    }

    private List<Case> all() {
        values();
        attributes();
        sizes();
        return List.copyOf(cases);
    }

    private void values() {
        add("cut", "malformed_value", json -> json.substring(0, 1 + random.nextInt(json.length() - 1)));
        add("types", "malformed_value", json -> "{" + WRONG.get(random.nextInt(WRONG.size())) + "}");
        add("numbers", "malformed_value", json -> json.replace("\"value\":250", "\"value\":" + any(RUINOUS)));
        add(
                "whole",
                "malformed_value",
                json -> json.replace("\"issue_number\":1", "\"issue_number\":" + "9".repeat(30)));
        add(
                "deep",
                "malformed_value",
                json -> "{\"x\":" + any(List.of("[", "{\"a\":")).repeat(1_001 + random.nextInt(30_000)));
        add("trailing", "malformed_value", json -> json + any(List.of("}", "x", "{}", "\0", ",")));
        add("nul", "malformed_value", json -> json.replace("rounding", "round\0ing"));
        add("twice", HANDLED, json -> json.replace("\"platform\":", "\"platform\":\"upwork\",\"platform\":"));
        add(
                "surrogate",
                HANDLED,
                json -> json.replace("rounding", "\\ud8" + Integer.toHexString(16 + random.nextInt(200))));
        add("escaped-nul", HANDLED, json -> json.replace("rounding", "\\u0000"));
        add(
                "unknown-fields",
                HANDLED,
                json -> json.replace("{\"opportunity\"", "{\"x" + random.nextInt() + "\":[{}],\"opportunity\""));
        bytes(
                "bad-utf8",
                "malformed_value",
                good -> damaged(good, new byte[][] {
                    {(byte) 0xC0, (byte) 0xAF},
                    {(byte) 0xE0, (byte) 0x80, (byte) 0xAF},
                    {(byte) 0xFF},
                    {(byte) 0xED, (byte) 0xA0, (byte) 0x80}
                }));
        bytes(
                "utf16",
                "malformed_value",
                good -> new String(good, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16));
        bytes("noise", "malformed_value", good -> noise(random.nextInt(2_000)));
        bytes("gzip", "malformed_value", good -> zipped(1 + random.nextInt(3_000_000)));
    }

    private void attributes() {
        header("missing", "missing_attribute", n -> new RecordHeader(REQUIRED.get(n % REQUIRED.size()), (byte[]) null));
        header("empty", "missing_attribute", n -> header(REQUIRED.get(n % REQUIRED.size()), " "));
        header("version", "not_a_cloudevent", n -> header("ce_specversion", any(List.of("0.3", "", "1", "1.0.0"))));
        header("type", "unknown_type", n -> header("ce_type", "com.aigentsy.opportunity.discovered.v" + (2 + n)));
        header("other-type", "malformed_value", n -> header("ce_type", "com.aigentsy.opportunity.scored.v1"));
        header("id", "malformed_attributes", n -> header("ce_id", "no-uuid-" + n));
        header(
                "time",
                "malformed_attributes",
                n -> header("ce_time", any(List.of("now", "2026-13-01T00:00:00Z", "1e9"))));
        header(
                "sequence",
                "malformed_attributes",
                n -> header("ce_sequence", any(List.of("1.5", "x", "9".repeat(40)))));
        header("endless", "malformed_attributes", n -> header("ce_subject", "s".repeat(301 + n * 5_000)));
        header("nul-subject", "record_failed", n -> header("ce_subject", "github\0" + n));
    }

    private void sizes() {
        bytes("nothing", "malformed_value", good -> new byte[0]);
        for (int n = 0; n < 5; n++) {
            put("tombstone-" + n, "no_value", good -> null);
            put(
                    "large-" + n,
                    "record_failed",
                    good -> new String(good, StandardCharsets.UTF_8)
                            .replace("off by a cent", "x".repeat(300_000))
                            .getBytes(StandardCharsets.UTF_8));
            put("huge-" + n, "malformed_value", good -> noise(BIGGEST));
        }
    }

    private void add(String name, String expected, Function<String, String> damage) {
        bytes(
                name,
                expected,
                good -> damage.apply(new String(good, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(String name, String expected, Function<byte[], byte[]> damage) {
        for (int n = 0; n < OF_EACH; n++) {
            put(name + "-" + n, expected, damage);
        }
    }

    private void put(String key, String expected, Function<byte[], byte[]> damage) {
        var good = Wire.record(Samples.discovered(key));
        var record = new ProducerRecord<>(good.topic(), null, null, key, damage.apply(good.value()), good.headers());
        cases.add(new Case(record, expected));
    }

    private void header(String name, String expected, Function<Integer, RecordHeader> header) {
        for (int n = 0; n < OF_EACH; n++) {
            var record = Wire.record(Samples.discovered(name + "-" + n));
            RecordHeader damaged = header.apply(n);
            record.headers().remove(damaged.key()).add(damaged);
            cases.add(new Case(record, expected));
        }
    }

    private static RecordHeader header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private byte[] damaged(byte[] good, byte[][] sequences) {
        String json = new String(good, StandardCharsets.UTF_8);
        byte[] bad = sequences[random.nextInt(sequences.length)];
        int middle = json.indexOf("rounding");
        var out = new ByteArrayOutputStream();
        out.writeBytes(json.substring(0, middle).getBytes(StandardCharsets.UTF_8));
        out.writeBytes(bad);
        out.writeBytes(json.substring(middle).getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] zipped(int zeros) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(new byte[zeros]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
