/** What the containers of docker-compose.yml need beside the services: secrets made once, and the local world. */
@NullMarked
package com.aigentsy.local.container;

import org.jspecify.annotations.NullMarked;
