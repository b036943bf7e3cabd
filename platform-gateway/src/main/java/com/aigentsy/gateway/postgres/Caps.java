package com.aigentsy.gateway.postgres;

/** How much may leave: open pull requests per repository, new ones in 24 hours, content writes in a minute. */
public record Caps(int openPerRepository, int perDay, int writesPerMinute) {}
