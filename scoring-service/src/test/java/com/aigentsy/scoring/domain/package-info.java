/** Tests of the decision, without any server. */
@NullMarked
package com.aigentsy.scoring.domain;

import org.jspecify.annotations.NullMarked;
