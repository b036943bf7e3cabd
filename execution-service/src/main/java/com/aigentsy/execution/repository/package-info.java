/**
 * The repository the work is about: fetched over git from the one configured host, by a name whose parts are validated,
 * and never checked out by git itself: files are written from the object database one by one, so hooks, filters,
 * submodules and links have no say. What goes into a prompt is chosen here.
 */
@NullMarked
package com.aigentsy.execution.repository;

import org.jspecify.annotations.NullMarked;
