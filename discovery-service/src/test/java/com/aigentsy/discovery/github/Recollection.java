package com.aigentsy.discovery.github;

import com.aigentsy.discovery.Pace;
import com.aigentsy.discovery.RepositoryStatements;
import com.aigentsy.discovery.ResponseCache;
import com.aigentsy.discovery.domain.Findings.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the adapter remembers, in memory. */
final class Recollection implements ResponseCache, Pace, RepositoryStatements {

    final Map<String, Standing> paces = new HashMap<>();
    private final Map<String, Kept> answers = new HashMap<>();
    private final Map<String, List<Statement>> statements = new HashMap<>();
    private Instant readAt = Instant.EPOCH;

    GitHubMemory by(Clock clock) {
        return new GitHubMemory(this, this, this, clock);
    }

    @Override
    public Optional<Kept> find(String url) {
        return Optional.ofNullable(answers.get(url));
    }

    @Override
    public void keep(String url, Kept answer) {
        answers.put(url, answer);
    }

    @Override
    public List<Standing> standings(List<String> buckets) {
        return buckets.stream()
                .map(bucket -> paces.getOrDefault(bucket, Standing.FREE))
                .toList();
    }

    @Override
    public void hold(String bucket, Standing standing) {
        paces.put(bucket, standing);
    }

    @Override
    public Optional<List<Statement>> find(String repository, Instant since) {
        return readAt.isAfter(since) ? Optional.ofNullable(statements.get(repository)) : Optional.empty();
    }

    @Override
    public void keep(String repository, List<Statement> read, Instant now) {
        statements.put(repository, read);
        readAt = now;
    }
}
