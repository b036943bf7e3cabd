package com.aigentsy.execution.repository;

/** Where repositories come from. Both ways may block for as long as a clone takes. */
public interface RepositorySource {

    /** The tip of the default branch. */
    Checkout latest(RepositoryName name) throws RepositoryUnavailable;

    /** A branch as it was at a commit. */
    Checkout at(RepositoryName name, String branch, String sha) throws RepositoryUnavailable;
}
