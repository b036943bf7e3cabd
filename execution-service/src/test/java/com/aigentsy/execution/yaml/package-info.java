@NullMarked
package com.aigentsy.execution.yaml;

import org.jspecify.annotations.NullMarked;
