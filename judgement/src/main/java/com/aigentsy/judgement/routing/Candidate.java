package com.aigentsy.judgement.routing;

import com.aigentsy.judgement.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who might do the work: either struck out with reasons, or available at a net value (null: unknown). */
sealed interface Candidate {

    record StruckOut(List<String> reasons) implements Candidate {}

    record Available(Routing.Destination who, @Nullable Money netValue, List<String> reasons) implements Candidate {}

    /** Available unless there is a reason against it. */
    static Candidate of(List<String> against, Available otherwise) {
        return against.isEmpty() ? otherwise : new StruckOut(against);
    }
}
