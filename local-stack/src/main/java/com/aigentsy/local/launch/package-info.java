/**
 * The launcher: brings Kafka, PostgreSQL, the forge and the model server up in this process and the five services as
 * child processes beside it, each with the secrets it needs and no others. Everything it makes lives in one folder, the
 * home; a lock there keeps a second stack out.
 */
@NullMarked
package com.aigentsy.local.launch;

import org.jspecify.annotations.NullMarked;
