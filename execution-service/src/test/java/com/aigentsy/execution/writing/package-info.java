@NullMarked
package com.aigentsy.execution.writing;

import org.jspecify.annotations.NullMarked;
