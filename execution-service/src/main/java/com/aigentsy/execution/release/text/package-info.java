/** Characters that are not what they look like, or do not look like anything: found, named, and made visible. */
@NullMarked
package com.aigentsy.execution.release.text;

import org.jspecify.annotations.NullMarked;
