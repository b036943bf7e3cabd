/**
 * The world on one machine: a real Kafka broker, a real PostgreSQL, a forge with real git behind it, a model server and
 * the five services as child processes. Nothing here is loaded by a service; services meet it over the network only.
 */
@NullMarked
package com.aigentsy.local;

import org.jspecify.annotations.NullMarked;
