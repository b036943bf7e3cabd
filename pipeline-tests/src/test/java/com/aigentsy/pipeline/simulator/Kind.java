package com.aigentsy.pipeline.simulator;

import java.util.EnumSet;
import java.util.Set;

/** What a request is about, told from its method and path alone. */
public enum Kind {
    FORK("POST", "/repos/[^/]+/[^/]+/forks"),
    BLOB("POST", "/repos/[^/]+/[^/]+/git/blobs"),
    TREE("POST", "/repos/[^/]+/[^/]+/git/trees"),
    COMMIT("POST", "/repos/[^/]+/[^/]+/git/commits"),
    CREATE_REF("POST", "/repos/[^/]+/[^/]+/git/refs"),
    MOVE_REF("PATCH", "/repos/[^/]+/[^/]+/git/refs/.+"),
    PULL_REQUEST("POST", "/repos/[^/]+/[^/]+/pulls"),
    EDIT_PULL_REQUEST("PATCH", "/repos/[^/]+/[^/]+/pulls/\\d+"),
    COMMENT("POST", "/repos/[^/]+/[^/]+/issues/\\d+/comments"),
    GIT("GET|POST", "/[^/]+/[^/]+/(info/refs|git-upload-pack|git-receive-pack)"),
    MODEL("POST", "(/v1)?/(messages|chat/completions)"),
    SEARCH("GET|HEAD", "/search/.+"),
    LIST("GET|HEAD", "/repos/[^/]+/[^/]+(/.+)?/(pulls|issues|comments|reviews|forks|timeline)"),
    READ("GET|HEAD", ".*"),
    OTHER_WRITE(".*", ".*");

    /** What changes the platform. */
    public static final Set<Kind> WRITES = EnumSet.of(
            FORK, BLOB, TREE, COMMIT, CREATE_REF, MOVE_REF, PULL_REQUEST, EDIT_PULL_REQUEST, COMMENT, OTHER_WRITE);

    /** What other people can see; blobs, trees and commits nothing points at are not among it. */
    public static final Set<Kind> VISIBLE =
            EnumSet.of(FORK, CREATE_REF, MOVE_REF, PULL_REQUEST, EDIT_PULL_REQUEST, COMMENT, OTHER_WRITE);

    private final String method;
    private final String path;

    Kind(String method, String path) {
        this.method = method;
        this.path = path;
    }

    static Kind of(String method, String path) {
        String plain = path.startsWith("/api/v3/") ? path.substring("/api/v3".length()) : path;
        for (Kind kind : values()) {
            if (method.matches(kind.method) && plain.matches(kind.path)) {
                return kind;
            }
        }
        return OTHER_WRITE;
    }

    public boolean writes() {
        return WRITES.contains(this);
    }
}
