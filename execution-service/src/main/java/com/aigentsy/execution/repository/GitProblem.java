package com.aigentsy.execution.repository;

import java.io.IOException;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.errors.TooLargePackException;
import org.eclipse.jgit.errors.TransportException;

/** Tells what cannot get better (gone, private, too large) from what may (a network that is away). */
final class GitProblem {

    private GitProblem() {}

    /** Throws the first kind, returns the second. */
    static IOException of(Exception failure) throws RepositoryUnavailable {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (cause instanceof NoRemoteRepositoryException
                    || message.contains("not found")
                    || message.contains("not authorized")
                    || message.contains("Authentication is required")) {
                throw new RepositoryUnavailable("repository_unavailable", message);
            }
            if (cause instanceof TooLargePackException || message.contains("cancelled")) {
                throw new RepositoryUnavailable(
                        "repository_too_large", "the repository is too large or too slow to fetch");
            }
        }
        return failure instanceof TransportException io ? io : new IOException(failure.getMessage(), failure);
    }
}
