package com.aigentsy.execution.postgres;

import com.aigentsy.execution.domain.state.AwaitingApproval;
import com.aigentsy.execution.domain.state.Ended;
import com.aigentsy.execution.domain.state.ExecutionState;
import com.aigentsy.execution.domain.state.Generating;
import com.aigentsy.execution.domain.state.HandedOver;
import com.aigentsy.execution.domain.state.Planning;
import com.aigentsy.execution.domain.state.Pricing;
import com.aigentsy.execution.domain.state.Released;
import com.aigentsy.execution.domain.state.Reviewing;
import com.aigentsy.execution.domain.state.Validating;
import com.aigentsy.execution.domain.state.ValidatingEdit;
import com.aigentsy.execution.domain.state.Writing;
import com.aigentsy.runtime.EventJson;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** States as JSON documents; the column beside the document says which state it is. */
final class StateDocuments {

    private static final Map<String, Class<? extends ExecutionState>> BY_SLUG = Stream.of(
                    Pricing.class,
                    Planning.class,
                    Generating.class,
                    Validating.class,
                    Reviewing.class,
                    Writing.class,
                    AwaitingApproval.class,
                    ValidatingEdit.class,
                    HandedOver.class,
                    Released.class,
                    Ended.class)
            .collect(Collectors.toMap(ExecutionState::slug, Function.identity()));

    private StateDocuments() {}

    static ExecutionState read(String slug, String document) {
        return EventJson.read(document, Objects.requireNonNull(BY_SLUG.get(slug), slug));
    }
}
