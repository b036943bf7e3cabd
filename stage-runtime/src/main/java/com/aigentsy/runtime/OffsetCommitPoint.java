package com.aigentsy.runtime;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** The crash point behind the broker's answer to an offset commit; only there when it is armed. */
public final class OffsetCommitPoint implements ConsumerInterceptor<byte[], byte[]> {

    static final String NAME = "I6";

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        CrashPoints.hit(NAME);
    }

    @Override
    public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
        return records;
    }

    @Override
    public void configure(Map<String, ?> configuration) {}

    @Override
    public void close() {}
}
