/** Where a change may write: inside the repository, to files that are what they are called and that nobody's tools obey. */
@NullMarked
package com.aigentsy.execution.release.path;

import org.jspecify.annotations.NullMarked;
