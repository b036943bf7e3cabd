package com.aigentsy.gateway.rest;

import com.aigentsy.gateway.effect.Sendings;
import com.aigentsy.runtime.control.Control;
import com.aigentsy.runtime.control.Controls;
import com.aigentsy.runtime.control.ControlsResource;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.jspecify.annotations.Nullable;

/** The switches of this service. Closing one answers when nothing is leaving any more, at most a deadline later. */
@Path("/controls")
public class GatewayControls extends ControlsResource {

    private final Sendings sendings;

    GatewayControls(Controls controls, Sendings sendings) {
        super(controls);
        this.sendings = sendings;
    }

    @Override
    @PUT
    @Path("{name}")
    public Control change(@PathParam("name") String name, @Nullable Change change) {
        Control changed = super.change(name, change);
        if (changed.open()) {
            sendings.goOn();
        } else {
            sendings.awaitNone();
        }
        return changed;
    }
}
