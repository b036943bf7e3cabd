package com.aigentsy.local.forge.rest;

import com.aigentsy.local.forge.pulls.Desk;
import com.aigentsy.local.forge.pulls.Discussion;
import com.aigentsy.local.forge.pulls.Merging;
import com.aigentsy.local.forge.pulls.PullRequests;
import com.aigentsy.local.forge.shape.GitShape;
import com.aigentsy.local.forge.shape.IssueShape;
import com.aigentsy.local.forge.shape.PullShape;
import com.aigentsy.local.forge.shape.ReviewShape;
import com.aigentsy.local.forge.shape.Shapes;

/** The table of all routes. */
public final class Api {

    private Api() {}

    /** What the routes work with. */
    public record Rooms(Desk desk, PullRequests pulls, Merging merging, Discussion discussion) {}

    public static Router router(Rooms rooms, Shapes shapes, Faults faults) {
        Desk desk = rooms.desk();
        var issues = new IssueShape(desk, shapes);
        var pulls = new PullShape(desk, shapes, issues, rooms.merging());
        var git = new GitShape(shapes);
        var router = new Router();
        new SearchRoutes(desk, issues, rooms.merging()).register(router);
        new IssueRoutes(desk, rooms.discussion(), issues).register(router);
        new PullRoutes(desk, rooms.pulls(), rooms.merging(), new ReviewShape(issues), pulls).register(router);
        new GitDataRoutes(desk, rooms.pulls(), git).register(router);
        new CommitRoutes(desk, git).register(router);
        new RepositoryRoutes(desk, shapes, git).register(router);
        new FaultRoutes(faults).register(router);
        new Pages(desk, shapes, pulls).register(router);
        return router;
    }
}
