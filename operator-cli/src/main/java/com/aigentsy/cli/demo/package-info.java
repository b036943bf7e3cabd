/** The main job from nothing, told as it happens: follows every opportunity, acts as the operator, closes the books. */
@NullMarked
package com.aigentsy.cli.demo;

import org.jspecify.annotations.NullMarked;
