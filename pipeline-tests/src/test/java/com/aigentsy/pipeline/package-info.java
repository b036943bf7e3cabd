/** What only all five services together can show: the command is run as a user runs it, in processes of its own. */
@NullMarked
package com.aigentsy.pipeline;

import org.jspecify.annotations.NullMarked;
