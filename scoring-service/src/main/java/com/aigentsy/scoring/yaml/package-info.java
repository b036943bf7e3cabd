/** The performer's profile as a YAML file that a person wrote: read once, and refused with the place that is wrong. */
@NullMarked
package com.aigentsy.scoring.yaml;

import org.jspecify.annotations.NullMarked;
