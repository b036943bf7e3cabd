/** What an ending teaches, what an event looks like in a timeline, and when books balance: plain values and functions. */
@NullMarked
package com.aigentsy.outcome.domain;

import org.jspecify.annotations.NullMarked;
