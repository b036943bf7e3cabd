/** Tests of the Score stage. */
@NullMarked
package com.aigentsy.scoring;

import org.jspecify.annotations.NullMarked;
