/** The books and learning tables in PostgreSQL: written by statements, read as entities. */
@NullMarked
package com.aigentsy.outcome.postgres;

import org.jspecify.annotations.NullMarked;
