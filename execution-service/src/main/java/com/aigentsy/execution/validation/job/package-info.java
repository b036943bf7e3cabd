/**
 * The sandbox on Kubernetes: one Job for each run, in a namespace where nothing else lives and from which nothing leads
 * out. In go a folder and a command, out comes what the pod's log and the kubelet say. Holds the service account's token,
 * which may create, read and delete Jobs there and read their logs, and nothing else.
 */
@NullMarked
package com.aigentsy.execution.validation.job;

import org.jspecify.annotations.NullMarked;
