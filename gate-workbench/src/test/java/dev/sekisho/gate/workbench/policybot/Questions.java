package dev.sekisho.gate.workbench.policybot;

import dev.sekisho.gate.engine.GateEngine;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.compile.RuleSources;
import dev.sekisho.gate.testkit.Sheets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes rules out of conditions and of results. */
final class Questions {
  private static final Path TABLES = Path.of("src/test/resources/conformance/tables");

  /** What combinations are asked of: nothing is in its way, and the tracker does not answer. */
  static final FactSheet SHEET = Sheets.sheet().unknown(FactKind.TICKETS, "503").build();

  private Questions() {}

  /** One control that is satisfied where the patterns match, and silent where they do not. */
  static GateEngine condition(List<String> when) throws IOException {
    String rule =
        rule(
            "asked/holds",
            "$pr : " + String.join("\n  ", when),
            "satisfied( \"Votes of \" + $pr.votes( \"LGTM\" ).names )");
    return RuleSet.of(
            RuleSources.of(
                Map.of(
                    "asked/asked.drl", rule,
                    "tables/paths.csv", Files.readString(TABLES.resolve("paths.csv")),
                    "tables/scope.csv", Files.readString(TABLES.resolve("scope.csv")))))
        .engine();
  }

  /** A control for each result, or one for all of them. */
  static GateEngine combination(List<String> results, boolean together) {
    String rules =
        IntStream.range(0, results.size())
            .mapToObj(
                i ->
                    rule(
                        (together ? "either/result-" : "result-" + i + "/said-") + i,
                        results.get(i).equals("error")
                            ? "$pr : PullRequest( !tickets.any )"
                            : "$pr : PullRequest()",
                        finding(results.get(i))))
            .collect(Collectors.joining());
    return RuleSet.of(RuleSources.of(Map.of("combined.drl", rules))).engine();
  }

  private static String finding(String result) {
    return switch (result) {
      case "approved" -> "satisfied( \"yes\" )";
      case "disapproved" -> "forbid( \"no\" )";
      case "pending" -> "await( \"not yet\" )";
      case "skipped" -> "notApplicable( \"of no concern\" )";
      case "error" -> "note( \"not known\" )";
      default -> throw new IllegalArgumentException(result);
    };
  }

  private static String rule(String name, String when, String finding) {
    return """
        rule "%s"
          @control( "%s" ) @owner( "owner" ) @why( "why" ) @fix( "fix" )
        when
          %s
        then
          finding.%s;
        end
        """
        .formatted(name, name.substring(0, name.indexOf('/')), when, finding);
  }
}
