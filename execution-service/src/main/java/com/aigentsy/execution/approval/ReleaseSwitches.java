package com.aigentsy.execution.approval;

import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.Statement;
import com.aigentsy.runtime.control.Controls;

/**
 * The switches a release passes: read and held in the transaction that releases, so that nothing is released after the
 * answer to the request that closed one.
 */
public final class ReleaseSwitches {

    /** A switch nobody has thrown is open; as a row it can be held. */
    private static final String ROW = """
            insert into control (name, open, changed_by, changed_at) values ($1, true, 'default', now())
            on conflict (name) do nothing""";

    private static final String HOLD = "select 1 from control where name in ($1, $2) and open for share";

    private final Controls controls;

    public ReleaseSwitches(Controls controls) {
        this.controls = controls;
    }

    boolean open(String platform) {
        return controls.open(platform);
    }

    Recording held(String platform) {
        return Recording.nothing()
                .statement(Statement.of(ROW, platform))
                .statement(Statement.of(HOLD, Controls.GLOBAL, platform).expecting(2));
    }
}
