/**
 * A person's decision: what they are shown, what exactly it is bound to, and the signature that lets the gateway check it
 * without trusting us. Nothing leaves without it.
 */
@NullMarked
package com.aigentsy.execution.approval;

import org.jspecify.annotations.NullMarked;
