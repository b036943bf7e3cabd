package com.aigentsy.local.forge.pulls;

import com.aigentsy.local.forge.store.Issue;
import com.aigentsy.local.forge.store.Remark;
import org.jspecify.annotations.Nullable;

/** Something happened to an issue or pull request; event and action are the names GitHub's webhooks give it. */
public record Happening(
        String event,
        String action,
        Issue issue,
        String sender,
        @Nullable Remark remark) {

    static Happening pull(String action, Issue pull, String sender) {
        return new Happening("pull_request", action, pull, sender, null);
    }

    static Happening issue(String action, Issue issue, String sender) {
        return new Happening("issues", action, issue, sender, null);
    }
}
