/**
 * The oracle outside: an HTTP front before the local forge and the model server. It forwards what it is asked, fails on
 * order in every way a platform can fail, and keeps the only record that counts of what was really applied and billed.
 */
@NullMarked
package com.aigentsy.pipeline.simulator;

import org.jspecify.annotations.NullMarked;
