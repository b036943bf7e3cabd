/**
 * A cluster that is no cluster: an API server which knows Jobs, pods and logs, holds everybody to the Role in k8s/ and to
 * the restricted profile, and a kubelet which really runs a Job's containers, in bubblewrap.
 */
@NullMarked
package com.aigentsy.execution.validation.job.cluster;

import org.jspecify.annotations.NullMarked;
