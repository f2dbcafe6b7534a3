package dev.sekisho.gate.workbench.policybot;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads comparisons of counted lines, of which one must hold. */
final class ModifiedLines {
  private static final Pattern COMPARISON = Pattern.compile("([<>=])[ \\t]*([+-]?\\d{1,19})");
  private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);
  private static final Map<String, String> WORDS =
      Map.of("additions", "linesAdded", "deletions", "linesDeleted", "total", "linesChanged");

  private record Comparison(String word, char operator, long value) {

    /** Counted lines are no more than an int holds, and never less than none. */
    Clause clause() {
      if (value < 0 || value > Integer.MAX_VALUE) {
        boolean holds = operator == (value < 0 ? '>' : '<');
        return holds ? Clause.always() : Clause.never();
      }
      return switch (operator) {
        case '<' -> said("<", ">=");
        case '>' -> said(">", "<=");
        default -> said("==", "!=");
      };
    }

    private Clause said(String sign, String opposite) {
      return new Clause.Said(word + " " + sign + " " + value, word + " " + opposite + " " + value);
    }

    Sketch.Edit fitting() {
      int fits =
          switch (operator) {
            case '<' -> (int) Math.max(0, Math.min(value, Integer.MAX_VALUE) - 1);
            case '>' -> (int) Math.min(Math.max(value, -1) + 1, Integer.MAX_VALUE / 2);
            default -> (int) Math.max(0, Math.min(value, Integer.MAX_VALUE / 2));
          };
      return word.equals("linesDeleted") ? s -> s.lines(0, fits) : s -> s.lines(fits, 0);
    }
  }

  private ModifiedLines() {}

  static Optional<Predicate> read(Entry value) {
    List<Comparison> comparisons = new ArrayList<>();
    value
        .fields(List.of("additions", "deletions", "total"))
        .forEach((name, entry) -> comparison(name, entry).ifPresent(comparisons::add));
    Clause any = Clause.any(comparisons.stream().map(Comparison::clause).toList());
    List<Sketch.Edit> some = comparisons.stream().map(Comparison::fitting).toList();
    List<Sketch.Edit> others =
        List.of(s -> s.lines(0, 0), s -> s.lines(1, 1), s -> s.lines(1_000_000, 1_000_000));
    return Optional.of(Predicate.exact("modified_lines", folder -> any, some, others));
  }

  private static Optional<Comparison> comparison(String name, Entry entry) {
    if (entry.isAbsent()) {
      return Optional.empty();
    }
    String text = entry.node().isTextual() ? entry.node().textValue().strip() : "?";
    Matcher matcher = COMPARISON.matcher(text);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!matcher.matches() || new BigInteger(matcher.group(2)).abs().compareTo(MOST) > 0) {
      entry.wrong(
          ImportErrors.PATTERN,
          "not a comparison of lines",
          "Write <, > or = and a number, in quotes, for example \"> 100\"");
      return Optional.empty();
    }
    return Optional.of(
        new Comparison(
            String.valueOf(WORDS.get(name)),
            matcher.group(1).charAt(0),
            Long.parseLong(matcher.group(2))));
  }
}
