package com.aigentsy.scoring.domain;

import com.aigentsy.events.Challenger;
import com.aigentsy.judgement.learning.Prediction;
import com.aigentsy.judgement.learning.Situation;
import com.aigentsy.judgement.scoring.Judgement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** What all the judges say about one situation. The champion's word counts; the seed's formula is shown beside it. */
record Panel(Judges judges, Situation situation, Judgement legacy, Prediction prediction) {

    static Panel ask(Judges judges, Situation situation, Judgement legacy) {
        return new Panel(judges, situation, legacy, judges.champion().model().predict(situation));
    }

    /** That it is accepted and paid. */
    double paid() {
        return prediction.paid();
    }

    /** The same where everything goes well: at the upper end of the interval. */
    double hopeful() {
        return prediction.interval().high() * prediction.paidIfAccepted();
    }

    Judgement judgement() {
        Judgement said =
                prediction.judgement(judges.champion().name(), judges.champion().version());
        var factors = new LinkedHashMap<>(said.factors());
        legacy.factors().forEach((name, factor) -> factors.put(legacy.model() + "." + name, factor));
        return new Judgement(said.probability(), said.interval(), factors, reasons(said), said.model(), said.version());
    }

    private List<String> reasons(Judgement said) {
        var reasons = new ArrayList<String>();
        reasons.add(String.format(
                Locale.ROOT,
                "%s, version %s, after %d outcomes: accepted with %.3f (80 %% between %.3f and %.3f), then paid with %.3f",
                said.model(),
                said.version(),
                judges.champion().model().outcomes(),
                said.probability(),
                said.interval().low(),
                said.interval().high(),
                prediction.paidIfAccepted()));
        reasons.addAll(said.reasons());
        reasons.add(String.format(Locale.ROOT, "%s would say %.3f", legacy.model(), legacy.probability()));
        return reasons;
    }

    List<Challenger> challengers() {
        return judges.others().stream()
                .map(judge -> new Challenger(
                        judge.name(),
                        judge.version(),
                        judge.model().predict(situation).accepted()))
                .toList();
    }
}
