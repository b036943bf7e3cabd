package com.aigentsy.local;

import com.aigentsy.events.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Creates the topics the contracts declare, each with its dead letters; existing ones are left alone. */
final class KafkaTopics {

    private KafkaTopics() {}

    static void create(String bootstrapServers) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var existing = admin.listTopics().names().get(30, TimeUnit.SECONDS);
            var missing = declared().stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka runs, but its topics could not be created: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while creating topics", e);
        }
    }

    private static List<NewTopic> declared() {
        var topics = new ArrayList<NewTopic>();
        for (Topic topic : Topic.all()) {
            topics.add(topic(topic.topicName(), topic.compacted() ? Map.of("cleanup.policy", "compact") : KEPT));
            topics.add(topic(topic.deadLetters(), KEPT));
        }
        return topics;
    }

    private static final Map<String, String> KEPT = Map.of("retention.ms", "-1", "retention.bytes", "-1");

    private static NewTopic topic(String name, Map<String, String> config) {
        return new NewTopic(name, Topic.PARTITIONS, (short) 1).configs(config);
    }
}
