package com.aigentsy.execution.rest;

import com.aigentsy.runtime.control.Controls;
import com.aigentsy.runtime.control.ControlsResource;
import jakarta.ws.rs.Path;

/** The kill switch of this service: {@code global}, or a model provider's name. */
@Path("controls")
public class SwitchesResource extends ControlsResource {

    SwitchesResource(Controls controls) {
        super(controls);
    }
}
