package com.aigentsy.judgement.routing;

/** How far we may go on a platform by ourselves; each level includes the ones before it. */
public enum Autonomy {
    /** Look only. */
    OBSERVE,
    /** Prepare, and let a person hand it in. */
    DRAFT,
    /** Hand in what a person approved. */
    APPROVE,
    /** Hand in within the caps the user set. */
    AUTO
}
