/** Dashboards and alerts against the code: they ask for metrics and labels that the services really have. */
@NullMarked
package com.aigentsy.pipeline.monitoring;

import org.jspecify.annotations.NullMarked;
