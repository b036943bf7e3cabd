package com.aigentsy.pipeline.crash;

import com.aigentsy.local.launch.ServiceName;
import com.aigentsy.pipeline.harness.ServiceReplica;
import com.aigentsy.pipeline.harness.World;
import com.aigentsy.pipeline.simulator.PlatformSimulator;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** What a provocation works with: the world, the platform's recorder before it, and a trigger of its own. */
final class Scene {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final World world;
    private final PlatformSimulator platform;
    private final WebhookTap webhooks;
    private String key = UUID.randomUUID().toString();
    private boolean triggered;

    Scene(World world, PlatformSimulator platform, WebhookTap webhooks) {
        this.world = world;
        this.platform = platform;
        this.webhooks = webhooks;
    }

    World world() {
        return world;
    }

    PlatformSimulator platform() {
        return platform;
    }

    WebhookTap webhooks() {
        return webhooks;
    }

    String key() {
        return key;
    }

    ServiceReplica first(ServiceName service) {
        return world.service(service, 1);
    }

    /** Sends the trigger until it was accepted once, as a client does who saw no answer. */
    void trigger() {
        triggered = triggered || world.triggers().trigger(key, "{}").accepted();
    }

    /** The same for who needs to know whether it was accepted by now. */
    boolean triggerOnce() {
        trigger();
        return triggered;
    }

    /** A new trigger, for what was planted since. */
    void triggerAgain() {
        triggered = false;
        key = UUID.randomUUID().toString();
    }

    boolean until(BooleanSupplier happened) {
        return within(PATIENCE, happened);
    }

    boolean triggered() {
        return triggered;
    }

    /** Keeps things going, trigger and approvals included, until something happens; false when it never does. */
    boolean workUntil(BooleanSupplier happened) {
        return within(PATIENCE, () -> {
            trigger();
            boolean over = happened.getAsBoolean();
            if (!over) {
                world.desk().approveAll();
            }
            return over || happened.getAsBoolean();
        });
    }

    /** Waits without touching anything. */
    boolean within(Duration limit, BooleanSupplier happened) {
        try {
            Awaitility.await()
                    .atMost(limit)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(100))
                    .until(happened::getAsBoolean);
            return true;
        } catch (ConditionTimeoutException e) {
            return false;
        }
    }
}
