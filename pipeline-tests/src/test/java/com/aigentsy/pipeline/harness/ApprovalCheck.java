package com.aigentsy.pipeline.harness;

import com.aigentsy.events.Topic;
import com.aigentsy.pipeline.harness.Journal.Told;
import java.util.List;

/** G4: whatever was handed in is, byte for byte, what the person at the desk approved. */
record ApprovalCheck(Desk desk, List<Told> events) {

    Verdict check() {
        return Verdict.breaches(events.stream()
                .filter(event -> event.is(Topic.SUBMITTED))
                .filter(event -> !desk.approved(contentOf(event)))
                .map(event -> event.opportunity() + " was handed in without an approval")
                .toList());
    }

    private static String contentOf(Told submitted) {
        return Http.json(submitted.value()).at("/approval/content_sha256").asText();
    }
}
