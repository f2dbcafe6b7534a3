package dev.sekisho.gate.cli.text;

import dev.sekisho.gate.verdict.ControlOutcome;
import dev.sekisho.gate.workbench.explain.Comparison;
import dev.sekisho.gate.workbench.explain.Comparison.Line;
import java.util.List;
import java.util.Optional;

/** What changes of facts would make of an answer, before and after, control by control. */
public final class ComparisonText {
  private ComparisonText() {}

  /** Writes the comparison. */
  public static void write(Comparison comparison, Page page) {
    page.text(0, Style.STRONG, "Supposed");
    int number = 1;
    for (String words : comparison.supposed()) {
      page.text(2, Style.STRONG, number++ + ". ", Style.PLAIN, words);
    }
    page.blank()
        .text(
            0,
            Look.of(comparison.after().verdict()),
            comparison.before().verdict().name() + " -> " + comparison.after().verdict().name());
    List<Line> lines = comparison.lines();
    List<Line> changed = lines.stream().filter(Line::changes).toList();
    int names = changed.stream().mapToInt(l -> l.control().value().length()).max().orElse(0);
    for (Line line : changed) {
      String name = line.control().value();
      page.text(
          2,
          Style.PLAIN,
          name + " ".repeat(names - name.length()) + "   ",
          Style.PLAIN,
          words(line.before()) + " -> " + words(line.after()));
    }
    int same = lines.size() - changed.size();
    page.text(
        2, Style.FAINT, same + (same == 1 ? " control stands" : " controls stand") + " as before");
  }

  private static String words(Optional<ControlOutcome> outcome) {
    return outcome.map(Look::words).orElse("not judged");
  }
}
