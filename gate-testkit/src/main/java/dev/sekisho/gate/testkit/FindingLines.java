package dev.sekisho.gate.testkit;

import dev.sekisho.gate.verdict.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Findings as lines of text, and how two sets of them differ. */
final class FindingLines {
  private FindingLines() {}

  static List<String> lines(List<Finding> findings) {
    return findings.stream().map(FindingLines::line).toList();
  }

  static String explain(List<Finding> findings) {
    return findings.stream()
        .map(finding -> "  " + line(finding) + " - " + finding.reason())
        .collect(Collectors.joining("\n"));
  }

  /** What is missing and what is too much, apart; empty when both hold the same lines. */
  static Optional<String> difference(List<String> actual, List<String> expected) {
    List<String> missing = without(expected, actual);
    List<String> unexpected = without(actual, expected);
    if (missing.isEmpty() && unexpected.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(section("Missing", missing) + section("Unexpected", unexpected));
  }

  private static String line(Finding finding) {
    String outcome = finding.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return finding.rule() + ": " + outcome;
  }

  private static List<String> without(List<String> all, List<String> some) {
    List<String> left = new ArrayList<>(all);
    some.forEach(left::remove);
    return left;
  }

  private static String section(String title, List<String> lines) {
    return lines.isEmpty()
        ? ""
        : title + ":\n" + lines.stream().map(l -> "  " + l + "\n").collect(Collectors.joining());
  }
}
