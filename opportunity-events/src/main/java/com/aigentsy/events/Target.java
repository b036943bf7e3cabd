package com.aigentsy.events;

/** Where the work is handed in: {@code owner/name}, the branch it starts from and that branch's commit. */
public record Target(String repository, String baseBranch, String baseSha, boolean draft) {}
