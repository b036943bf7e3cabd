/** What the user says about themselves, from the file they keep it in. */
@NullMarked
package com.aigentsy.execution.yaml;

import org.jspecify.annotations.NullMarked;
