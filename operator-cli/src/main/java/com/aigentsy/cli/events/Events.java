package com.aigentsy.cli.events;

import com.aigentsy.cli.Arguments;
import com.aigentsy.cli.Shell;
import com.aigentsy.cli.UsageException;
import com.aigentsy.cli.Verb;
import com.aigentsy.events.Topic;
import com.aigentsy.local.launch.StackState;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Shows what is on a topic; of a stopped stack too. */
public final class Events implements Verb {

    @Override
    public String name() {
        return "events";
    }

    @Override
    public Usage usage() {
        return new Usage(
                List.of("TOPIC"), List.of("--follow", "--json"), List.of(), "shows a topic's records: " + topics());
    }

    @Override
    public int run(Shell shell, Arguments arguments) {
        var topic = arguments.first();
        if (!known().toList().contains(topic)) {
            throw new UsageException("there is no topic " + topic);
        }
        Function<ConsumerRecord<byte[], byte[]>, String> form =
                arguments.has("--json") ? RecordJson::line : RecordLine::of;
        var running = StackState.running(shell.home());
        if (running.isPresent()) {
            read(shell, running.get().kafka(), new Reading(topic, form, arguments.has("--follow")));
            return 0;
        }
        if (arguments.has("--follow")) {
            shell.runningStack();
        }
        try (var kafka = StoppedKafka.wake(shell.home())) {
            read(shell, kafka.bootstrapServers(), new Reading(topic, form, false));
        }
        return 0;
    }

    private record Reading(String topic, Function<ConsumerRecord<byte[], byte[]>, String> form, boolean follow) {}

    private static void read(Shell shell, String bootstrapServers, Reading reading) {
        try (var reader = new TopicReader(bootstrapServers, List.of(reading.topic()))) {
            reader.untilNow().stream().map(reading.form()).forEach(shell.out()::println);
            while (reading.follow() && !shell.out().checkError()) {
                reader.next().stream().map(reading.form()).forEach(shell.out()::println);
            }
        }
    }

    private static Stream<String> known() {
        return Topic.all().stream().flatMap(topic -> Stream.of(topic.topicName(), topic.deadLetters()));
    }

    private static String topics() {
        return Topic.all().stream().map(Topic::topicName).collect(Collectors.joining(", ")) + ", each with .dlq";
    }
}
