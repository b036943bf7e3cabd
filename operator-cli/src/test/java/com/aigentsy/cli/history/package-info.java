/** Tests of histories. */
@NullMarked
package com.aigentsy.cli.history;

import org.jspecify.annotations.NullMarked;
