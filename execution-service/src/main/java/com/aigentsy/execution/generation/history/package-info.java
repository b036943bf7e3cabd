/** The calls that were made, as an operator reads them back: figures, reasons and hashes, no words. */
@NullMarked
package com.aigentsy.execution.generation.history;

import org.jspecify.annotations.NullMarked;
