/** Execute, tested: as a whole on a real broker, database, git repository and sandbox, with models that follow a script. */
@NullMarked
package com.aigentsy.execution;

import org.jspecify.annotations.NullMarked;
