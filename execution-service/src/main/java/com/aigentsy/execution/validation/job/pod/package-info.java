/**
 * What runs inside the pod of a sandbox Job, from the classes of the service's own image and the JDK alone: first the
 * receiver of the working tree, which also finds out that the pod has no way out, then the runner of the tests. Holds no
 * secret but the token of its one delivery.
 */
@NullMarked
package com.aigentsy.execution.validation.job.pod;

import org.jspecify.annotations.NullMarked;
