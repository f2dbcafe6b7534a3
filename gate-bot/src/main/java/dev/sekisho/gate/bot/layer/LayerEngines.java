package dev.sekisho.gate.bot.layer;

import dev.sekisho.gate.engine.GateEngine;
import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.compile.RuleSources;
import dev.sekisho.gate.rules.evaluate.GapEngine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes what repositories add ready to judge, over the rules of an organisation. Rules that are
 * broken judge too: they could not. What was made last is kept. Thread-safe.
 */
final class LayerEngines {

  /** Layers that are kept ready. */
  static final int READY_MAX = 200;

  /** Problems of a broken layer that the answer names. */
  static final int PROBLEMS_MAX = 5;

  private record Key(RuleSetRevision organisation, Layer layer) {}

  /**
   * One that is ready.
   *
   * @param engine judges by it alone
   * @param rules what it holds; empty when it is broken
   */
  record Ready(GateEngine engine, Optional<RuleSet> rules) {}

  private final Map<Key, Ready> ready = Recent.atMost(READY_MAX);

  Ready of(RuleSet organisation, Layer layer) {
    Key key = new Key(organisation.revision(), layer);
    Ready kept;
    synchronized (ready) {
      kept = ready.get(key);
    }
    if (kept == null) {
      kept = make(organisation, layer);
      synchronized (ready) {
        ready.put(key, kept);
      }
    }
    return kept;
  }

  private static Ready make(RuleSet organisation, Layer layer) {
    if (!layer.failure().isEmpty()) {
      return broken(
          RuleSources.of(Map.of("unreadable", layer.failure())).revision(),
          "The rules of this repository could not be read: " + layer.failure(),
          "See that the code host answers, then ask the gate again");
    }
    try {
      RuleSet added = organisation.added(layer.sources());
      return new Ready(added.engine(), Optional.of(added));
    } catch (GateException e) {
      return broken(
          layer.sources().revision(),
          "The rules of this repository are broken: " + said(e.problems()),
          "Mend the rules at the branch that this goes to; ./gate rules says the same before");
    }
  }

  static GateEngine unknownPlace() {
    return new GapEngine(
        RuleSources.of(Map.of("unknown", "place")).revision(),
        "It is not known which branch this goes to, so the rules of the repository are not known",
        "See that the code host answers, then ask the gate again");
  }

  private static Ready broken(RuleSetRevision revision, String reason, String fix) {
    return new Ready(new GapEngine(revision, reason, fix), Optional.empty());
  }

  private static String said(List<Problem> problems) {
    return problems.stream()
        .limit(PROBLEMS_MAX)
        .map(problem -> problem.where() + ": " + problem.what() + " (" + problem.id() + ")")
        .collect(Collectors.joining("; ", "", problems.size() > PROBLEMS_MAX ? "; and more" : ""));
  }
}
