/** PostgreSQL: what was decided about each opportunity. */
@NullMarked
package com.aigentsy.scoring.postgres;

import org.jspecify.annotations.NullMarked;
