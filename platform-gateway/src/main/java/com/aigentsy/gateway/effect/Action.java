package com.aigentsy.gateway.effect;

import com.aigentsy.events.Ids;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What an effect does at the platform. Opening, updating and withdrawing the same pull request are three effects. */
public enum Action {
    OPEN_PULL_REQUEST,
    UPDATE_PULL_REQUEST,
    WITHDRAW_PULL_REQUEST,

    /** Words in the user's name: no software sends them, the user does. */
    SEND_PROPOSAL;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public UUID key(String opportunityId, String platform, int revision) {
        return Ids.effect(opportunityId, platform, slug(), revision);
    }

    /** The action whose key was approved; none when the key belongs to no act on this opportunity. */
    public static Optional<Action> approved(UUID key, String opportunityId, String platform, int revision) {
        return Arrays.stream(values())
                .filter(action -> action.key(opportunityId, platform, revision).equals(key))
                .findFirst();
    }
}
