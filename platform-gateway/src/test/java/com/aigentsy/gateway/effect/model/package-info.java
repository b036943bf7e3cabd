/**
 * A model checker for the effect protocol: two replicas, one effect, and a world in which a replica may crash or pause
 * anywhere, lose its lease, meet every kind of answer or none, and find its requests carried out and listed late, while
 * the kill switch is thrown and the approval runs out.
 *
 * <p>The worker is the real one ({@link com.aigentsy.gateway.effect.EffectWorker} with admission, sender, aftermath,
 * reconciliation, classification, approval check and states): it runs again from its last look at the effect with the
 * answers it has heard since, and whatever it asks next of the book, the platform or the clock is a place where the world
 * may move. By hand are the transactions (versions, leases, the switch held {@code FOR SHARE}, the wait of whoever throws
 * it), the platform, the network, and time, in ticks of the settle time.
 *
 * <p>What is taken for granted: the monotonic side of a deadline ends no later than the side in the database, and every
 * replica's clock shows the same time; a deadline is looked at before the bytes are written, so what was written in time
 * may arrive late. A platform that refuses a second open pull request may be as late as it likes, as long as nobody closes
 * one between our last look and the arrival of our request; a platform that takes every request must be done with it, and
 * show it, within the settle time after the connection has ended.
 */
@NullMarked
package com.aigentsy.gateway.effect.model;

import org.jspecify.annotations.NullMarked;
