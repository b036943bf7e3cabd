package com.aigentsy.pipeline.harness;

import com.aigentsy.cli.events.TopicReader;
import com.aigentsy.events.Topic;
import java.util.List;
import java.util.stream.Stream;

/** G2: dead letters are the last resort; no crash is a reason for one. */
record DeadLetterCheck(String bootstrapServers) {

    Verdict check() {
        var topics = Stream.of(Topic.values()).map(Topic::deadLetters).toList();
        try (var reader = new TopicReader(bootstrapServers, topics)) {
            int letters = reader.untilNow().size();
            return Verdict.lost(letters == 0 ? List.of() : List.of(letters + " dead letters"));
        }
    }
}
