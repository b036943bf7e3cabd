package com.aigentsy.runtime.watchdog;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** A consumer group of this service: what it reads, and under which names this process is a member of it. */
record WatchedGroup(String id, Set<String> topics, Set<String> members) {

    WatchedGroup {
        topics = Set.copyOf(topics);
        members = Set.copyOf(members);
    }

    WatchedGroup and(WatchedGroup other) {
        Set<String> allTopics = new HashSet<>(topics);
        allTopics.addAll(other.topics);
        Set<String> allMembers = new HashSet<>(members);
        allMembers.addAll(other.members);
        return new WatchedGroup(id, allTopics, allMembers);
    }

    /** The partitions this process answers for: its own, and those that nobody reads. */
    List<Standing> standings(Admin admin) throws ExecutionException, InterruptedException {
        Set<TopicPartition> partitions = partitions(admin);
        partitions.removeAll(readByOthers(admin));
        Map<TopicPartition, Long> starts = offsets(admin, partitions, OffsetSpec.earliest());
        Map<TopicPartition, Long> ends = offsets(admin, partitions, OffsetSpec.latest());
        starts.putAll(committed(admin, partitions));
        return partitions.stream()
                .map(partition -> new Standing(partition, starts.get(partition), ends.get(partition)))
                .toList();
    }

    private Set<TopicPartition> partitions(Admin admin) throws ExecutionException, InterruptedException {
        return admin.describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(topic ->
                        topic.partitions().stream().map(each -> new TopicPartition(topic.name(), each.partition())))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Set<TopicPartition> readByOthers(Admin admin) throws ExecutionException, InterruptedException {
        return members(admin).stream()
                .filter(member -> !isUs(member))
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .collect(Collectors.toSet());
    }

    /** A group that nobody ever joined is unknown to the broker, and its records are read by nobody. */
    private Collection<MemberDescription> members(Admin admin) throws ExecutionException, InterruptedException {
        try {
            return admin.describeConsumerGroups(List.of(id)).all().get().get(id).members();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return List.of();
            }
            throw e;
        }
    }

    private boolean isUs(MemberDescription member) {
        return member.groupInstanceId().filter(members::contains).isPresent();
    }

    private Map<TopicPartition, Long> committed(Admin admin, Set<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> committed = new HashMap<>();
        Map<TopicPartition, OffsetAndMetadata> known = admin.listConsumerGroupOffsets(id)
                .partitionsToOffsetAndMetadata()
                .get();
        known.forEach((partition, offset) -> {
            if (offset != null && partitions.contains(partition)) {
                committed.put(partition, offset.offset());
            }
        });
        return committed;
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, Set<TopicPartition> partitions, OffsetSpec spec)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        admin.listOffsets(partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> spec)))
                .all()
                .get()
                .forEach((partition, found) -> offsets.put(partition, found.offset()));
        return offsets;
    }
}
