/** The operator's verbs, over HTTP: discover, approve, reject, pause, resume. */
@NullMarked
package com.aigentsy.cli.operator;

import org.jspecify.annotations.NullMarked;
