package com.aigentsy.outcome.models;

import com.aigentsy.events.Envelope;
import com.aigentsy.events.EventAttributes;
import com.aigentsy.events.Ids;
import com.aigentsy.events.ModelPublished;
import com.aigentsy.events.ModelPublished.Part;
import com.aigentsy.events.Stage;
import com.aigentsy.runtime.Recording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts the models that have changed on {@code learning.models}, a large one in parts, and keeps them. */
record Publication(Pupils pupils, @Nullable EventAttributes cause, Instant now) {

    /** Characters of a state that fit into one event beside everything else. */
    private static final int PART = 180_000;

    Recording of(List<Pupil> before, List<Pupil> after) {
        Recording recording = Recording.nothing();
        // the new champion goes first, so that there is one at every moment
        for (Pupil pupil : after.stream()
                .filter(each -> !before.contains(each))
                .sorted(Comparator.comparing(each -> each.standing().role()))
                .toList()) {
            recording = recording.and(of(pupil.published(now)));
        }
        return recording;
    }

    private Recording of(Pupil pupil) {
        List<Envelope<?>> events = new ArrayList<>();
        String state = pupil.knows().state();
        int parts = Math.max(1, Math.ceilDiv(state.length(), PART));
        for (int number = 1; number <= parts; number++) {
            String slice = state.substring((number - 1) * PART, Math.min(state.length(), number * PART));
            events.add(event(pupil, slice, parts == 1 ? null : new Part(number, parts)));
        }
        return new Recording(List.of(pupils.published(pupil)), List.of(), events);
    }

    private Envelope<ModelPublished> event(Pupil pupil, String slice, @Nullable Part part) {
        int number = part == null ? 1 : part.number();
        var model = new ModelPublished(
                pupil.name(),
                Long.toString(pupil.version()),
                now,
                pupil.outcomes(),
                number == 1 ? pupil.knows().parameters() : Map.of(),
                pupil.standing().role().name().toLowerCase(Locale.ROOT),
                slice,
                part);
        return new Envelope<>(attributes(pupil, number), model);
    }

    private EventAttributes attributes(Pupil pupil, int part) {
        String key = part == 1 ? pupil.name() : pupil.name() + "/" + part;
        UUID id = Ids.uuid5("model|" + key + "|" + pupil.version() + "|" + now);
        return cause == null
                ? new EventAttributes(id, Stage.LEARN.source(), key, now, pupil.version(), pupil.name(), null, null)
                : new EventAttributes(
                        id,
                        Stage.LEARN.source(),
                        key,
                        now,
                        pupil.version(),
                        cause.correlationId(),
                        cause.id(),
                        cause.traceparent());
    }
}
