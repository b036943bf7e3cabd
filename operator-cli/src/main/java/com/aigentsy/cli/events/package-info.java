/** Reads the topics, so that nobody has to install anything to look into them. */
@NullMarked
package com.aigentsy.cli.events;

import org.jspecify.annotations.NullMarked;
