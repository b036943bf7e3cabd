/** The decision about one opportunity, pure: what is known and the time go in, score, route and fate come out. */
@NullMarked
package com.aigentsy.scoring.domain;

import org.jspecify.annotations.NullMarked;
