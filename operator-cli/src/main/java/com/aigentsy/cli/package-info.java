/**
 * The command: what {@code ./aigentsy} runs once it has found Java. One class per verb; each talks to the services over
 * HTTP as any operator would, reads the topics, or starts and stops the local stack.
 */
@NullMarked
package com.aigentsy.cli;

import org.jspecify.annotations.NullMarked;
