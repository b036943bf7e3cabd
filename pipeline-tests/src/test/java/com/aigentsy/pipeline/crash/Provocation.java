package com.aigentsy.pipeline.crash;

/** Brings a disaster about in a running world and sets everything going again. Rest and the oracle come after. */
@FunctionalInterface
interface Provocation {

    Happened provoke(Scene scene);
}
