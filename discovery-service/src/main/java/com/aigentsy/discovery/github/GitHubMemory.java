package com.aigentsy.discovery.github;

import com.aigentsy.discovery.Pace;
import com.aigentsy.discovery.RepositoryStatements;
import com.aigentsy.discovery.ResponseCache;
import java.time.Clock;

/** What the adapter remembers across restarts, and the clock it goes by. */
public record GitHubMemory(ResponseCache cache, Pace pace, RepositoryStatements statements, Clock clock) {}
