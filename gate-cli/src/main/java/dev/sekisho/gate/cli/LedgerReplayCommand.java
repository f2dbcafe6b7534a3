package dev.sekisho.gate.cli;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.engine.GateEngine;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.ledger.Audit;
import dev.sekisho.gate.ledger.Database;
import dev.sekisho.gate.ledger.KeptDecision;
import dev.sekisho.gate.verdict.ControlResult;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Judges what was judged before once more. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Judges every sheet of the ledger again, and tells each answer that differs, and in what.",
      "By the same rules none may differ. By other rules it tells what they would have done."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./gate ledger replay --db jdbc:sqlite:gate.db",
      "  ./gate ledger replay --db jdbc:sqlite:gate.db --rules my-rules"
    })
final class LedgerReplayCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // because picocli sets it
  private CommandSpec spec;

  @Mixin private DatabaseOption database = new DatabaseOption();

  @Mixin private RulesOption rules = new RulesOption();

  private int same;
  private int other;
  private int forgotten;

  @Override
  public Integer call() {
    GateEngine engine = rules.load().engine();
    Terminal terminal = Terminal.of(spec);
    try (Database ledger = database.open()) {
      new Audit(ledger).decisions(kept -> replay(kept, engine, terminal));
    }
    terminal.print(
        same + " the same, " + other + " differ, " + forgotten + " without a sheet any more\n");
    return (other == 0 ? ExitCode.ALLOW : ExitCode.NOT_YET).number();
  }

  private void replay(KeptDecision kept, GateEngine engine, Terminal terminal) {
    Optional<FactSheet> sheet = kept.facts();
    if (sheet.isEmpty()) {
      forgotten++;
      return;
    }
    Evaluation before = kept.answer();
    Evaluation after = engine.evaluate(sheet.get());
    String difference = difference(before, after);
    if (difference.isEmpty()) {
      same++;
      return;
    }
    other++;
    terminal.print(
        kept.id().abbreviated()
            + "  "
            + before.subject()
            + "  "
            + before.verdict().name()
            + " -> "
            + after.verdict().name()
            + (isByOtherRules(before, after) ? ", by other rules" : "")
            + "\n"
            + difference);
  }

  private static boolean isByOtherRules(Evaluation before, Evaluation after) {
    return !before.revision().equals(after.revision());
  }

  /** A line for each control that stands otherwise or says something else; empty when none does. */
  private static String difference(Evaluation before, Evaluation after) {
    Map<String, ControlResult> old = byName(before);
    Map<String, ControlResult> now = byName(after);
    TreeSet<String> names = new TreeSet<>(old.keySet());
    names.addAll(now.keySet());
    StringBuilder lines = new StringBuilder();
    for (String name : names) {
      Optional<ControlResult> was = Optional.ofNullable(old.get(name));
      Optional<ControlResult> is = Optional.ofNullable(now.get(name));
      if (!was.equals(is)) {
        lines.append("  ").append(name).append(": ").append(say(was)).append(" -> ");
        lines.append(say(is)).append("\n");
      }
    }
    return lines.toString();
  }

  private static String say(Optional<ControlResult> control) {
    return control
        .map(
            c ->
                c.outcome().name().toLowerCase(java.util.Locale.ROOT)
                    + c.findings().stream().map(f -> f.rule().value()).toList())
        .orElse("not in force");
  }

  private static Map<String, ControlResult> byName(Evaluation evaluation) {
    Map<String, ControlResult> controls = new LinkedHashMap<>();
    evaluation.controls().forEach(c -> controls.put(c.control().value(), c));
    return controls;
  }
}
