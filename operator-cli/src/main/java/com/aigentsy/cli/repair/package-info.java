/** The verbs for what went wrong: records set aside, a broker without its disk, learning tables to be made anew. */
@NullMarked
package com.aigentsy.cli.repair;

import org.jspecify.annotations.NullMarked;
