/**
 * Our clients against servers that third parties wrote after the real ones: conversations are led and recorded by {@code
 * ./aigentsy test --contracts}, and replayed by every other run of the tests.
 */
@NullMarked
package com.aigentsy.runtime.testing.contract;

import org.jspecify.annotations.NullMarked;
