package com.aigentsy.gateway.github;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of GitHub's JSON that we read or write, in its own words. */
final class Wire {

    private Wire() {}

    record User(String login) {}

    record Permissions(boolean push) {}

    record Parent(String fullName) {}

    record Repository(
            String fullName,
            boolean fork,
            User owner,
            @Nullable Parent parent,
            @Nullable Permissions permissions) {}

    record Sha(String sha) {}

    record Person(String name, String email, Instant date) {}

    record Commit(String sha, Sha tree, Person committer) {}

    record Ref(Sha object) {}

    record TreeEntry(String path, String mode, String type, String sha) {}

    record Tree(String sha, List<TreeEntry> tree) {}

    record Issue(
            String state,
            @Nullable String stateReason,
            boolean locked,
            @Nullable List<User> assignees,
            @Nullable User assignee) {}

    record HeadRepository(String fullName) {}

    record Side(
            String ref,
            String sha,
            @Nullable User user,
            @Nullable HeadRepository repo) {}

    record Pull(
            int number,
            String htmlUrl,
            String state,
            @Nullable Boolean draft,
            @Nullable Boolean merged,
            @Nullable Instant mergedAt,
            @Nullable User mergedBy,
            String title,
            @Nullable String body,
            @Nullable User user,
            Side head,
            Instant createdAt,
            Instant updatedAt,
            @Nullable Instant closedAt) {}

    record Comment(
            @Nullable User user,
            @Nullable String authorAssociation,
            @Nullable String body,
            String htmlUrl,
            Instant createdAt) {}

    record NewComment(String body) {}

    record MovedPull(String state) {}

    record Review(
            long id,
            @Nullable User user,
            @Nullable String authorAssociation,
            @Nullable String body,
            String state,
            @Nullable Instant submittedAt) {}

    /** Of a review, about a line; {@code line} is gone once a later commit has changed it. */
    record ReviewComment(
            @Nullable Long pullRequestReviewId,
            @Nullable User user,
            String path,
            @Nullable Integer line,
            @Nullable Integer originalLine,
            @Nullable String body) {}

    record NewBlob(String content, String encoding) {}

    record NewTree(String baseTree, List<TreeEntry> tree) {}

    record NewCommit(String message, String tree, List<String> parents, Person author, Person committer) {}

    record NewRef(String ref, String sha) {}

    record MovedRef(String sha, boolean force) {}

    record NewFork(boolean defaultBranchOnly) {}

    /** As GitHub documents it for POST /repos/{owner}/{repo}/pulls. */
    record NewPull(String title, String head, String base, String body, boolean draft, boolean maintainerCanModify) {}
}
