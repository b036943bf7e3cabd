package com.aigentsy.gateway.effect.model;

import com.aigentsy.gateway.effect.Answer;
import com.aigentsy.gateway.effect.Platform.Sent;
import com.aigentsy.gateway.effect.Step;
import java.util.List;
import java.util.Map;

/** What becomes of requests that have left: carried out or not, at once or late, with an answer, another, or none. */
final class WireHappenings {

    private static final Answer LOST = new Answer.Lost("lost");

    private final Rules rules;

    WireHappenings(Rules rules) {
        this.rules = rules;
    }

    void in(World world, List<Happening> all) {
        for (int i = 0; i < world.replicas().size(); i++) {
            if (world.replicas().get(i) instanceof Replica.Busy busy
                    && busy.waiting()
                    && busy.asked() instanceof Asked.Send send) {
                answers(new Exchange(world, i, send), all);
            }
        }
        world.wire().stream()
                .filter(request -> request.sender() == Request.NOBODY)
                .distinct()
                .forEach(request -> arrives(world, request, all));
        if (!world.forge().listed()) {
            all.add(Happening.fair(
                    "the platform's lists catch up", world.forge(world.forge().shown())));
        }
    }

    private void answers(Exchange exchange, List<Happening> all) {
        all.add(Happening.fair("it is applied and answered", exchange.answered(true)));
        if (exchange.world().faults() == 0) {
            return;
        }
        bad(all, "it is applied and answered, but not listed yet", exchange.answered(false));
        bad(all, "it is applied, the answer is lost", exchange.applied(true, LOST));
        bad(all, "it is applied, the answer is a 502", exchange.applied(true, reply(502, "bad gateway")));
        bad(all, "it is lost with its answer, not applied", exchange.heard(LOST));
        bad(all, "it is not applied, the answer is a 500", exchange.heard(reply(500, "oops")));
        bad(all, "it is not applied, the answer is a 429", exchange.heard(reply(429, "slow down")));
        bad(all, "it is not applied, the answer is a 401", exchange.heard(reply(401, "bad credentials")));
        bad(all, "it is not applied, the answer is a 403", exchange.heard(reply(403, "forbidden")));
        bad(all, "no answer comes in time, the request is still under way", exchange.cut());
    }

    private static void bad(List<Happening> all, String what, World next) {
        all.add(Happening.free(what, next.fault()));
    }

    private static Answer reply(int status, String body) {
        return new Answer.Reply(status, Map.of("retry-after", "1"), body);
    }

    private void arrives(World world, Request request, List<Happening> all) {
        World arrived = world.offTheWire(request);
        Step step = request.step();
        all.add(Happening.fair("a late " + step + " is lost", arrived));
        all.add(Happening.fair("a late " + step + " is applied", applied(arrived, step, true)));
        if (world.faults() > 0) {
            bad(all, "a late " + step + " is applied, but not listed yet", applied(arrived, step, false));
        }
    }

    private World applied(World world, Step step, boolean shown) {
        return Promises.applied(world.forge(world.forge().applied(step, shown, rules)), rules);
    }

    /** One request whose sender still waits for the answer. */
    private final class Exchange {

        private final World world;
        private final int sender;
        private final Asked.Send send;

        private Exchange(World world, int sender, Asked.Send send) {
            this.world = world;
            this.sender = sender;
            this.send = send;
        }

        private World world() {
            return world;
        }

        private World answered(boolean shown) {
            Sent answer = world.forge().answer(send.step(), send.progress(), rules);
            return WireHappenings.this.applied(hearing(answer), send.step(), shown);
        }

        private World applied(boolean shown, Answer answer) {
            return WireHappenings.this.applied(heard(answer), send.step(), shown);
        }

        private World heard(Answer answer) {
            return hearing(new Sent.Stopped(answer));
        }

        private World cut() {
            Heard lost = new Heard.Answered(new Sent.Stopped(LOST));
            return world.cut(sender).hears(sender, lost, rules.fence());
        }

        private World hearing(Sent sent) {
            return world.offTheWire(new Request(sender, send.step()))
                    .hears(sender, new Heard.Answered(sent), rules.fence());
        }
    }
}
