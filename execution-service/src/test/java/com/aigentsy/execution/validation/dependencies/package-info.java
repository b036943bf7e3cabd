/**
 * Packages for other people's tests: real tools against registries made of files, and what hostile code makes of the one way
 * out it is given while packages are fetched.
 */
@NullMarked
package com.aigentsy.execution.validation.dependencies;

import org.jspecify.annotations.NullMarked;
