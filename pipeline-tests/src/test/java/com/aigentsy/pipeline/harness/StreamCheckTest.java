package com.aigentsy.pipeline.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.aigentsy.events.Topic;
import com.aigentsy.pipeline.harness.Journal.Told;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamCheckTest {

    private static final List<Topic> JOURNEY =
            List.of(Topic.DISCOVERED, Topic.SCORED, Topic.PRICED, Topic.SUBMITTED, Topic.COMPLETED);

    @Test
    void aJourneyToldOnceInOrderIsClean() {
        assertThat(check(journey()).all()).isEmpty();
    }

    @Test
    void anOpportunityThatNeverEndedIsLost() {
        var told = journey();
        told.removeLast();

        assertThat(check(told).lost()).containsExactly("o never ended");
    }

    @Test
    void aSecondHandInIsADuplicateAndAFork() {
        var told = journey();
        told.add(told("again", Topic.SUBMITTED, 4));

        assertThat(check(told).duplicates()).hasSize(1);
        assertThat(check(told).breaches()).singleElement().asString().contains("4 opportunities.submitted");
    }

    @Test
    void aRevisionOfWhatWasHandedInIsNoDuplicate() {
        var told = journey();
        told.add(4, new Told("revision", Topic.SUBMITTED.topicName(), "o", 5, "{\"revision\": 2}"));
        told.add(new Told("end", Topic.COMPLETED.topicName(), "o", 6, "{}"));
        told.remove(5);

        assertThat(check(told).all()).isEmpty();
    }

    @Test
    void aMissingNumberIsABreach() {
        var told = journey();
        told.remove(2);

        assertThat(check(told).breaches()).hasSize(1);
        assertThat(check(told).lost()).isEmpty();
    }

    private static Verdict check(List<Told> told) {
        return new StreamCheck(told).check();
    }

    private static List<Told> journey() {
        var told = new ArrayList<Told>();
        JOURNEY.forEach(topic -> told.add(told(topic.name(), topic, told.size() + 1)));
        return told;
    }

    private static Told told(String id, Topic topic, long sequence) {
        return new Told(id, topic.topicName(), "o", sequence, "{}");
    }
}
