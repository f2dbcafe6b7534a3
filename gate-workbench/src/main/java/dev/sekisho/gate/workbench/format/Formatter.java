package dev.sekisho.gate.workbench.format;

import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.rules.compile.CompiledRules;
import dev.sekisho.gate.rules.compile.RuleSources;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Lays the files of a rule folder out. What they say stays the same, word by word, and so do their
 * comments; formatting again changes nothing.
 */
public final class Formatter {
  private Formatter() {}

  /**
   * The files that would look otherwise, by their path, with the text that they would have.
   *
   * @throws GateException when the rules do not load, for then nobody knows what they say
   */
  public static SortedMap<String, String> format(RuleSources sources) {
    CompiledRules.compile(sources);
    SortedMap<String, String> changed = new TreeMap<>();
    sources
        .texts()
        .forEach(
            (file, text) -> {
              String formatted =
                  file.endsWith(".csv") ? TableLayout.format(text) : RuleLayout.format(text);
              if (!formatted.equals(text)) {
                changed.put(file, formatted);
              }
            });
    return changed;
  }

  /** What to tell of a file that would look otherwise: its first line that would. */
  public static Problem problem(String file, String text, String formatted) {
    List<String> lines = text.lines().toList();
    List<String> others = formatted.lines().toList();
    int same = 0;
    while (same < lines.size()
        && same < others.size()
        && lines.get(same).equals(others.get(same))) {
      same++;
    }
    Place place = Place.of(file, Math.max(1, Math.min(same + 1, lines.size())), 1);
    return Problem.of(
        FormatErrors.LAYOUT,
        place,
        "the file is not laid out as ./gate fmt does it",
        "Run ./gate fmt over the folder");
  }
}
