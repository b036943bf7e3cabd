package com.aigentsy.execution.overhead;

import com.aigentsy.events.Route;
import com.aigentsy.execution.Samples;
import com.aigentsy.runtime.testing.Wire;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Measures our own time per execution, from taken in to offered without models: one at a time and with sixteen in flight;
 * and how long a consumer leaves a record lying meanwhile. The argument is the service's {@code quarkus-run.jar}. Ends with 1
 * if one at a time takes more than 300 ms at the median, or a record lay for more than a second.
 */
public final class ExecutionOverhead {

    private static final int IN_FLIGHT = 16;
    private static final int ALONE = 15;
    private static final int WAVES = 4;
    private static final int HAND_OVERS = 10;
    private static final double MOST_MILLIS = 300;
    private static final double LONGEST_WAIT_MILLIS = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK = Duration.ofMillis(5);

    private final KafkaProducer<String, byte[]> producer;
    private final Times times;

    private ExecutionOverhead(KafkaProducer<String, byte[]> producer, Times times) {
        this.producer = producer;
        this.times = times;
    }

    public static void main(String[] arguments) throws Exception {
        boolean held;
        try (var service = new MeasuredService(Path.of(arguments[0]), IN_FLIGHT)) {
            until(service::ready);
            try (var database = service.database();
                    var producer = new KafkaProducer<>(
                            Map.<String, Object>of("bootstrap.servers", service.brokers()),
                            new StringSerializer(),
                            new ByteArraySerializer())) {
                held = new ExecutionOverhead(producer, new Times(database)).measure();
            }
        }
        System.exit(held ? 0 : 1);
    }

    private boolean measure() throws Exception {
        times.liftTheCaps();
        work("github_10", IN_FLIGHT);
        offered("github_10", IN_FLIGHT);
        for (int number = 0; number < ALONE; number++) {
            work("github_2" + (char) ('a' + number), 1);
            offered("github_2", number + 1);
        }
        List<Double> waits = new ArrayList<>();
        for (int wave = 1; wave <= WAVES; wave++) {
            work("github_3" + wave, IN_FLIGHT);
            waits.addAll(handOvers("github_4" + wave));
            offered("github_3", wave * IN_FLIGHT);
        }
        List<Double> alone = sorted(times.own("github_2"));
        tell("own time, one at a time", alone);
        tell("own time, " + IN_FLIGHT + " in flight", sorted(times.own("github_3")));
        tell("until a record is taken in", sorted(waits));
        return median(alone) <= MOST_MILLIS && sorted(waits).getLast() <= LONGEST_WAIT_MILLIS;
    }

    private void work(String prefix, int count) throws Exception {
        for (int number = 0; number < count; number++) {
            send(prefix + (char) ('a' + number), Route.AIGENTSY);
        }
    }

    /** What goes to the user needs no worker to be taken in: how long that takes is the consumer's own. */
    private List<Double> handOvers(String prefix) throws Exception {
        List<Double> waits = new ArrayList<>();
        for (int number = 0; number < HAND_OVERS; number++) {
            String id = prefix + number;
            Instant sent = Instant.now();
            send(id, Route.USER);
            until(() -> !times.waited(id, sent).isEmpty());
            waits.addAll(times.waited(id, sent));
        }
        return waits;
    }

    private void send(String id, String route) throws Exception {
        producer.send(Wire.record(Samples.scored(id, "Totals are wrong (" + id + ")", route)))
                .get();
    }

    private void offered(String prefix, int count) throws Exception {
        until(() -> times.own(prefix).size() >= count);
    }

    private static void until(Callable<Boolean> fact) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!fact.call()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("not so after " + PATIENCE);
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private static List<Double> sorted(List<Double> millis) {
        return millis.stream().sorted().toList();
    }

    private static double median(List<Double> sorted) {
        return sorted.get(sorted.size() / 2);
    }

    private static void tell(String what, List<Double> sorted) {
        System.out.printf(
                "%-28s n=%-3d median %5.0f ms   p90 %5.0f ms   max %5.0f ms%n",
                what, sorted.size(), median(sorted), sorted.get(sorted.size() * 9 / 10), sorted.getLast());
    }
}
