/** What people and the operator's command ask: the seed's statistics, timelines, the balance, the learning tables. */
@NullMarked
package com.aigentsy.outcome.rest;

import org.jspecify.annotations.NullMarked;
