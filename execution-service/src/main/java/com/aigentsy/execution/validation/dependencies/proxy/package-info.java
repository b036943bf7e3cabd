/**
 * The one way out of a sandbox that fetches packages: a UNIX socket behind which our own code hands reading requests to one
 * address of the operator's and to nothing else. Inside the sandbox a relay makes it look like a server of its own.
 */
@NullMarked
package com.aigentsy.execution.validation.dependencies.proxy;

import org.jspecify.annotations.NullMarked;
