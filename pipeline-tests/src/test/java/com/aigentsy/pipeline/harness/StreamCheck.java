package com.aigentsy.pipeline.harness;

import com.aigentsy.events.Topic;
import com.aigentsy.pipeline.harness.Journal.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** G2 and G5 on the topics: every opportunity found has ended once, and its events are numbered without gap or fork. */
record StreamCheck(List<Told> events) {

    Verdict check() {
        var lost = new ArrayList<String>();
        var duplicates = new ArrayList<String>();
        var breaches = new ArrayList<String>();
        events.stream().collect(Collectors.groupingBy(Told::opportunity)).forEach((opportunity, told) -> {
            long ends = count(told, Topic.COMPLETED);
            if (ends == 0) {
                lost.add(opportunity + " never ended");
            }
            if (ends > 1 || handedInTwice(told)) {
                duplicates.add(opportunity + " was handed in or ended more than once");
            }
            if (!numbered(told)) {
                breaches.add(opportunity + " has the events "
                        + told.stream()
                                .map(event -> event.sequence() + " " + event.topic())
                                .toList());
            }
        });
        return Verdict.lost(lost).and(Verdict.duplicates(duplicates)).and(Verdict.breaches(breaches));
    }

    /** A revision is handed in as well, once. */
    private static boolean handedInTwice(List<Told> told) {
        var revisions = told.stream()
                .filter(event -> event.is(Topic.SUBMITTED))
                .map(event -> Http.json(event.value()).path("revision").asInt())
                .toList();
        return revisions.stream().distinct().count() < revisions.size();
    }

    private static long count(List<Told> told, Topic topic) {
        return told.stream().filter(event -> event.is(topic)).count();
    }

    private static boolean numbered(List<Told> told) {
        var numbers = told.stream().map(Told::sequence).sorted().toList();
        return numbers.equals(LongStream.rangeClosed(1, told.size()).boxed().toList());
    }
}
