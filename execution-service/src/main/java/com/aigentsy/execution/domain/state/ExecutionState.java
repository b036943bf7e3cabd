package com.aigentsy.execution.domain.state;

import java.util.Locale;

/**
 * Where an execution stands. What a state can become is what its record has methods for; everything can become
 * {@link Ended}, but a revision that comes to nothing: then the one released before it stands.
 *
 * <pre>
 * pricing ──► planning ──► generating ⇄ validating ─(► reviewing)─► awaiting_approval ──► released
 *    │            ▲             (at most 3 attempts)                      ▲ ⇅                 │
 *    ├► handed_over ◄─ writing ──────────────────────────────►┤ validating_edit └─ ready at once ─┤
 *                 └──────── a maintainer's review, from what the pull request has ────────────┘
 * </pre>
 */
public sealed interface ExecutionState permits Pricing, Attempted, ValidatingEdit, Decidable, Released, Ended {

    /** What there is to show so far. */
    WorkSoFar soFar();

    /** The name outside: {@code awaiting_approval}. */
    default String slug() {
        return slug(getClass());
    }

    static String slug(Class<?> state) {
        return state.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    default Ended end(Ending ending) {
        return new Ended(ending, soFar());
    }
}
