package com.aigentsy.pipeline.nemesis;

import com.aigentsy.pipeline.harness.World;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** A service's global kill switch, as the operator throws it; returns with the answer. */
record KillSwitch(World world, String service) {

    static KillSwitch ofGateway(Scene scene) {
        return new KillSwitch(scene.world(), "gateway");
    }

    static KillSwitch ofExecution(Scene scene) {
        return new KillSwitch(scene.world(), "execution");
    }

    void open() {
        set(true);
    }

    void close() {
        set(false);
    }

    private void set(boolean open) {
        var body = JsonNodeFactory.instance.objectNode().put("open", open).put("by", "nemesis");
        world.api().put(service, "/controls/global", body);
    }
}
