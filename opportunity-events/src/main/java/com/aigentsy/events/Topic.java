package com.aigentsy.events;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The topology, written down once: every topic, what it carries and how long it keeps it. */
public enum Topic {
    DISCOVERED("opportunities.discovered", "com.aigentsy.opportunity.discovered.v1", OpportunityDiscovered.class),
    SCORED("opportunities.scored", "com.aigentsy.opportunity.scored.v1", OpportunityScored.class),
    PRICED("opportunities.priced", "com.aigentsy.opportunity.priced.v1", OpportunityPriced.class),
    SUBMITTED("opportunities.submitted", "com.aigentsy.opportunity.submitted.v1", OpportunitySubmitted.class),
    COMPLETED("opportunities.completed", "com.aigentsy.opportunity.completed.v1", OpportunityCompleted.class),
    FEEDBACK("opportunities.feedback", "com.aigentsy.opportunity.feedback.v1", OpportunityFeedback.class),
    MODELS("learning.models", "com.aigentsy.learning.model.v1", ModelPublished.class),
    NOTICES("pipeline.notices", "com.aigentsy.pipeline.notice.v1", PipelineNotice.class);

    public static final int PARTITIONS = 6;

    private final String topicName;
    private final String type;
    private final Class<? extends PipelineEvent> event;

    Topic(String topicName, String type, Class<? extends PipelineEvent> event) {
        this.topicName = topicName;
        this.type = type;
        this.event = event;
    }

    public String topicName() {
        return topicName;
    }

    public String deadLetters() {
        return topicName + ".dlq";
    }

    /** The CloudEvents type; the version is here and never in the topic's name. */
    public String type() {
        return type;
    }

    public Class<? extends PipelineEvent> event() {
        return event;
    }

    public boolean compacted() {
        return this == MODELS;
    }

    public static List<Topic> all() {
        return List.of(values());
    }

    public static Optional<Topic> ofType(String type) {
        return Arrays.stream(values()).filter(topic -> topic.type.equals(type)).findFirst();
    }

    public static Topic of(PipelineEvent event) {
        return Arrays.stream(values())
                .filter(topic -> topic.event == event.getClass())
                .findFirst()
                .orElseThrow();
    }
}
