package com.aigentsy.judgement.routing;

import com.aigentsy.judgement.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What routing looks at. {@code probability} is that of being accepted and paid, {@code value} is null when unknown; {@code today} (UTC) is for policies that expire. */
public record RoutingFacts(
        String type,
        String platform,
        boolean namedByPerson,
        @Nullable Money value,
        double probability,
        Payment payment,
        LocalDate today) {}
