package com.aigentsy.discovery;

import com.aigentsy.discovery.domain.Findings.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What repositories say about contributions, kept for a day. */
public interface RepositoryStatements {

    Optional<List<Statement>> find(String repository, Instant since);

    void keep(String repository, List<Statement> statements, Instant now);
}
