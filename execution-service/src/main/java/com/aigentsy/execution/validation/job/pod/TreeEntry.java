package com.aigentsy.execution.validation.job.pod;

/** What the next entry of a tree on the wire is; its first byte is its place in this list. */
enum TreeEntry {
    END,
    FOLDER,
    FILE,
    PROGRAM,
    LINK
}
