/**
 * What can be done with issues and pull requests, whoever asks: a client by the API or the scripted maintainer. Enforces
 * GitHub's rules, keeps git and the store in step, and tells onlookers (webhooks, the maintainer) what happened.
 */
@NullMarked
package com.aigentsy.local.forge.pulls;

import org.jspecify.annotations.NullMarked;
