package com.aigentsy.execution.rest;

import com.aigentsy.execution.Waiters;
import com.aigentsy.runtime.Database;
import com.aigentsy.runtime.Recording;
import com.aigentsy.runtime.control.Control;
import com.aigentsy.runtime.control.Controls;
import com.aigentsy.runtime.control.ControlsResource;
import jakarta.ws.rs.Path;
import org.jspecify.annotations.Nullable;

/** The kill switch of this service: {@code global}, a model provider's name, or a platform's (nothing is released). */
@Path("controls")
public class SwitchesResource extends ControlsResource {

    private final Database database;

    SwitchesResource(Controls controls, Database database) {
        super(controls);
        this.database = database;
    }

    /** What was stopped goes on at once when the switch opens. */
    @Override
    public Control change(String name, @Nullable Change change) {
        Control thrown = super.change(name, change);
        if (thrown.open()) {
            database.record(Recording.nothing().statement(Waiters.wake(Waiters.PAUSED)));
        }
        return thrown;
    }
}
