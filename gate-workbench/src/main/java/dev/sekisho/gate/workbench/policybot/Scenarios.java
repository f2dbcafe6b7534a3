package dev.sekisho.gate.workbench.policybot;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.scenario.Scenario;
import dev.sekisho.gate.rules.scenario.ScenarioSuite;
import dev.sekisho.gate.verdict.ControlResult;
import dev.sekisho.gate.verdict.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes scenarios for the rules of a policy: of the pull requests that are tried, one for each set
 * of rules of a control that speak together. They say what the rules say now.
 */
final class Scenarios {

  /** Scenarios of one control. */
  static final int EACH_MAX = 40;

  private static final String FIXTURES = "fixtures.yaml";

  private final RuleSet rules;
  private final List<Sketch> tried = new ArrayList<>();
  private final List<FactSheet> sheets = new ArrayList<>();

  private Scenarios(RuleSet rules) {
    this.rules = rules;
  }

  /** Adds scenarios of {@code rules}, and the pull request that they start from. */
  static void add(Policy policy, RuleSet rules, Map<String, String> files) {
    Scenarios scenarios = new Scenarios(rules);
    scenarios.read(Candidates.of(policy));
    files.put(FIXTURES, fixtures());
    files.putAll(scenarios.chosen());
  }

  /** Makes sheets of all; where one of them is no pull request, of each that is. */
  private void read(List<Sketch> sketches) {
    try {
      List<Scenario> read = suite(sketches).scenarios();
      tried.addAll(sketches);
      read.forEach(scenario -> sheets.add(scenario.sheet()));
    } catch (GateException e) {
      if (sketches.size() > 1) {
        sketches.forEach(sketch -> read(List.of(sketch)));
      }
    }
  }

  private static ScenarioSuite suite(List<Sketch> sketches) {
    StringBuilder text = new StringBuilder("fixture: imported\nscenarios:\n");
    for (int i = 0; i < sketches.size(); i++) {
      text.append("  - name: \"" + i + "\"\n")
          .append("    change: " + sketches.get(i).change() + "\n")
          .append("    expect: allow\n    findings: []\n");
    }
    return ScenarioSuite.of(
        "import", Map.of(FIXTURES, fixtures(), "all.scenarios.yaml", text.toString()));
  }

  private Map<String, String> chosen() {
    Map<String, StringBuilder> texts = new TreeMap<>();
    Map<String, Map<List<String>, Integer>> seen = new LinkedHashMap<>();
    List<Evaluation> evaluations = rules.enforced().engine().evaluateAll(sheets);
    for (int i = 0; i < evaluations.size(); i++) {
      for (ControlResult result : evaluations.get(i).controls()) {
        String control = result.control().value();
        if (control.equals("gate")) {
          continue;
        }
        Map<List<String>, Integer> said = seen.computeIfAbsent(control, c -> new LinkedHashMap<>());
        if (said.size() < EACH_MAX && said.putIfAbsent(spoken(result), i) == null) {
          texts
              .computeIfAbsent(control, Scenarios::head)
              .append(scenario(tried.get(i), result, said.size()));
        }
      }
    }
    Map<String, String> files = new TreeMap<>();
    texts.forEach((control, text) -> files.put(path(control), text.toString()));
    return files;
  }

  private static List<String> spoken(ControlResult result) {
    return result.findings().stream().map(Scenarios::line).sorted().toList();
  }

  private static String path(String control) {
    return control + "/" + control + ".scenarios.yaml";
  }

  private static StringBuilder head(String control) {
    return new StringBuilder("control: " + control + "\nfixture: imported\nscenarios:\n");
  }

  private static String scenario(Sketch sketch, ControlResult result, int number) {
    Set<String> names = new java.util.TreeSet<>();
    result.findings().forEach(finding -> names.add(local(finding)));
    String change = sketch.change().isEmpty() ? "" : "    change: " + sketch.change() + "\n";
    StringBuilder text =
        new StringBuilder(number == 1 ? "" : "\n")
            .append(
                "  - name: "
                    + quoted(number + ", where " + String.join(" and ", names) + " speaks"))
            .append("\n")
            .append(change)
            .append("    expect: " + word(result.outcome()) + "\n    findings:\n");
    spoken(result).forEach(line -> text.append("      - " + line + "\n"));
    return text.toString();
  }

  private static String line(Finding finding) {
    return local(finding) + ": " + word(finding.outcome());
  }

  private static String local(Finding finding) {
    String rule = finding.rule().value();
    return rule.startsWith("gate/") ? rule : rule.substring(rule.indexOf('/') + 1);
  }

  private static String quoted(String text) {
    return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
  }

  private static String word(Enum<?> outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String fixtures() {
    try (InputStream in = Scenarios.class.getResourceAsStream("fixtures.yaml.txt")) {
      if (in == null) {
        throw new LinkageError("the fixtures of imported rules are missing from the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
