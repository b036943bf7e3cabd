/**
 * Who should do the work. Capability, consent, capacity and platform policy each strike candidates out and leave a
 * reason; among those left the highest net expected value decides, and only a positive one goes on. Words of
 * recommendation have no say.
 */
@NullMarked
package com.aigentsy.judgement.routing;

import org.jspecify.annotations.NullMarked;
