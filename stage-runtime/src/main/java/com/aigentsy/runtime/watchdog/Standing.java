package com.aigentsy.runtime.watchdog;

import org.apache.kafka.common.TopicPartition;

/** Where a group stands on one partition; {@code committed} is the beginning when nothing was committed yet. */
record Standing(TopicPartition partition, long committed, long end) {

    long lag() {
        return end - committed;
    }
}
