package com.aigentsy.judgement.routing;

import com.aigentsy.judgement.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What routing looks at. {@code value} is null when unknown; {@code today} (UTC) is for policies that expire. */
public record RoutingFacts(
        String type,
        String platform,
        boolean namedByPerson,
        @Nullable Money value,
        double probability,
        LocalDate today) {}
