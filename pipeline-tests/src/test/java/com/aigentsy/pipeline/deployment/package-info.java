/**
 * Reads what is deployed (k8s/, docker-compose.yml) as strictly as the cluster would, and holds its names against each
 * other and against the code: topics, ports, secrets, environment variables.
 */
@NullMarked
package com.aigentsy.pipeline.deployment;

import org.jspecify.annotations.NullMarked;
