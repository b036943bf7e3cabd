package com.aigentsy.pipeline.crash;

import com.aigentsy.local.launch.ServiceName;

/** One visit: the point's name, the service it hits, and how it is brought about. */
record Trial(String point, ServiceName service, Provocation provocation) {

    /** A point in the code at which the service ends itself. */
    static Trial crash(String point, ServiceName service) {
        return new Trial(point, service, new CrashAt(point, service));
    }
}
