package com.aigentsy.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicTest {

    @Test
    void namesTheFiveTopicsOfThePipelineAndTheThreeBesideIt() {
        assertThat(Topic.all())
                .extracting(Topic::topicName)
                .containsExactlyInAnyOrder(
                        "opportunities.discovered",
                        "opportunities.scored",
                        "opportunities.priced",
                        "opportunities.submitted",
                        "opportunities.completed",
                        "opportunities.feedback",
                        "learning.models",
                        "pipeline.notices");
    }

    @Test
    void keepsTheVersionInTheTypeAndOutOfTheName() {
        assertThat(Topic.all()).allSatisfy(topic -> {
            assertThat(topic.type()).startsWith("com.aigentsy.").endsWith(".v1");
            assertThat(topic.topicName()).doesNotContain("v1");
        });
    }

    @Test
    void findsTheTopicOfATypeAndOfAnEvent() {
        assertThat(Topic.ofType("com.aigentsy.opportunity.priced.v1")).contains(Topic.PRICED);
        assertThat(Topic.ofType("com.aigentsy.opportunity.priced.v2")).isEmpty();
        assertThat(Topic.of(new OpportunityDiscovered(SampleListings.bounty()))).isEqualTo(Topic.DISCOVERED);
    }

    @Test
    void compactsTheModelsAndNothingElse() {
        assertThat(Topic.all()).filteredOn(Topic::compacted).containsExactly(Topic.MODELS);
    }

    @Test
    void givesEveryTopicItsOwnDeadLetters() {
        assertThat(Topic.SCORED.deadLetters()).isEqualTo("opportunities.scored.dlq");
    }

    @Test
    void namesTheConsumerGroupAndSourceOfAStage() {
        assertThat(Stage.LEARN.consumerGroup()).isEqualTo("aigentsy.learn");
        assertThat(Stage.MONITOR.source()).isEqualTo("/aigentsy/platform-gateway/monitor");
    }
}
