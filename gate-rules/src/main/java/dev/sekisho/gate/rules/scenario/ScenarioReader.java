package dev.sekisho.gate.rules.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.verdict.ControlOutcome;
import dev.sekisho.gate.verdict.Outcome;
import dev.sekisho.gate.verdict.RuleName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads one file of scenarios. */
final class ScenarioReader {
  private static final List<String> VERDICTS = List.of("block", "undecided", "hold", "allow");
  private static final List<String> OF_A_CONTROL =
      Arrays.stream(ControlOutcome.values()).map(ExpectedFinding::word).toList();
  private static final List<String> OUTCOMES =
      Arrays.stream(Outcome.values()).map(ExpectedFinding::word).toList();

  private final Part file;
  private final Fixtures fixtures;
  private final Optional<ControlName> control;

  private ScenarioReader(Part file, Fixtures fixtures) {
    this.file = file;
    this.fixtures = fixtures;
    this.control = file.field("control").flatMap(part -> name(part, ControlName::new, "control"));
  }

  /** What one file says. */
  record Content(List<Scenario> scenarios, List<Equivalent> equivalents) {}

  /** The scenarios of a file that can be run; what is wrong with the others is noted. */
  static Content read(Part file, Fixtures shared) {
    file.refuseFieldsBeside(List.of("control", "fixture", "fixtures", "scenarios", "equivalents"));
    Fixtures fixtures = file.field("fixtures").map(shared::and).orElse(shared);
    ScenarioReader reader = new ScenarioReader(file, fixtures);
    return new Content(reader.scenarios(), reader.equivalents());
  }

  private List<Equivalent> equivalents() {
    return file.field("equivalents").map(Part::items).orElse(List.of()).stream()
        .flatMap(part -> equivalent(part).stream())
        .toList();
  }

  private Optional<Equivalent> equivalent(Part part) {
    part.refuseFieldsBeside(List.of("rule", "mutant", "why"));
    Optional<RuleName> rule =
        part.required("rule", "Name the rule").flatMap(Part::text).flatMap(r -> rule(r, part));
    Optional<String> mutant =
        part.required("mutant", "Write the change as it is reported").flatMap(Part::text);
    Optional<String> why =
        part.required("why", "Say why no pull request can tell").flatMap(Part::text);
    return rule.isPresent() && mutant.isPresent() && why.isPresent()
        ? Optional.of(new Equivalent(rule.get(), mutant.get(), why.get(), part.place()))
        : Optional.empty();
  }

  private List<Scenario> scenarios() {
    fixtures.check();
    List<Scenario> scenarios = new ArrayList<>();
    file.required("scenarios", "Write 'scenarios:' and a list of them")
        .ifPresent(list -> list.items().forEach(part -> scenario(part).ifPresent(scenarios::add)));
    return scenarios;
  }

  private Optional<Scenario> scenario(Part part) {
    part.refuseFieldsBeside(List.of("name", "fixture", "asOf", "change", "expect", "findings"));
    Optional<String> name =
        part.required("name", "Say in words what the scenario is about").flatMap(Part::text);
    Optional<String> expected =
        part.required("expect", "Say how it must end").flatMap(this::expected);
    Optional<List<ExpectedFinding>> findings =
        part.required("findings", "List every finding, as in '- approved: satisfied'")
            .map(list -> list.items().stream().flatMap(f -> finding(f).stream()).toList());
    Optional<FactSheet> sheet = sheet(part);
    if (name.isEmpty() || expected.isEmpty() || findings.isEmpty() || sheet.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Scenario(
            name.get(), control, sheet.get(), expected.get(), findings.get(), part.place()));
  }

  private Optional<FactSheet> sheet(Part part) {
    Optional<Part> wanting = part.field("fixture").or(() -> file.field("fixture"));
    if (wanting.isEmpty()) {
      part.form(
          "no fixture is named", "Name one here, or for all scenarios at the top of the file");
      return Optional.empty();
    }
    Optional<ObjectNode> fixture =
        wanting.get().text().flatMap(name -> fixtures.get(name, wanting.get()));
    if (fixture.isEmpty()) {
      return Optional.empty();
    }
    int before = part.problems().list().size();
    ObjectNode changed =
        part.field("change")
            .map(change -> Change.apply(fixture.get(), change))
            .orElseGet(fixture.get()::deepCopy);
    part.field("asOf").flatMap(Part::text).ifPresent(t -> changed.set("asOf", new TextNode(t)));
    return part.problems().list().size() == before
        ? fixtures.sheet(changed, part)
        : Optional.empty();
  }

  private Optional<String> expected(Part part) {
    List<String> known = control.isPresent() ? OF_A_CONTROL : VERDICTS;
    return part.text().flatMap(text -> known(text, known, part, "answer"));
  }

  private Optional<ExpectedFinding> finding(Part part) {
    Map<String, Part> fields = part.fields();
    if (fields.size() != 1) {
      part.form(
          "one rule and its outcome are expected here",
          "Write '- rule: outcome', or '- rule: { outcome: \"the exact reason\" }'");
      return Optional.empty();
    }
    Map.Entry<String, Part> only = fields.entrySet().iterator().next();
    Part said = only.getValue();
    Optional<RuleName> rule = rule(only.getKey(), said);
    if (said.node().isTextual()) {
      return rule.flatMap(
          r -> outcome(said.node().textValue(), said).map(o -> finding(r, o, Optional.empty())));
    }
    Map<String, Part> reasons = said.fields();
    if (reasons.size() != 1) {
      said.form("one outcome and its reason are expected here", "Write '{ forbid: \"reason\" }'");
      return Optional.empty();
    }
    Map.Entry<String, Part> exact = reasons.entrySet().iterator().next();
    Optional<String> reason = exact.getValue().text();
    Optional<Outcome> outcome = outcome(exact.getKey(), said);
    return rule.isPresent() && outcome.isPresent() && reason.isPresent()
        ? Optional.of(finding(rule.get(), outcome.get(), reason))
        : Optional.empty();
  }

  private static ExpectedFinding finding(RuleName rule, Outcome outcome, Optional<String> reason) {
    return new ExpectedFinding(rule, outcome, reason);
  }

  /** A rule of the file's control may be named without the control. */
  private Optional<RuleName> rule(String text, Part at) {
    String full = text.indexOf('/') < 0 ? control.map(c -> c + "/" + text).orElse(text) : text;
    return name(full, at, RuleName::new, "rule");
  }

  private Optional<Outcome> outcome(String text, Part at) {
    return known(text, OUTCOMES, at, "outcome")
        .map(word -> Outcome.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')));
  }

  private static Optional<String> known(String text, List<String> known, Part at, String what) {
    if (known.contains(text)) {
      return Optional.of(text);
    }
    at.wrong(
        ScenarioErrors.EXPECTATION,
        "there is no " + what + " '" + text + "'",
        known,
        "Use one of the known words");
    return Optional.empty();
  }

  private static <T> Optional<T> name(Part part, Function<String, T> of, String what) {
    return part.text().flatMap(text -> name(text, part, of, what));
  }

  private static <T> Optional<T> name(String text, Part at, Function<String, T> of, String what) {
    try {
      return Optional.of(of.apply(text));
    } catch (IllegalArgumentException e) {
      at.wrong(
          ScenarioErrors.EXPECTATION,
          String.valueOf(e.getMessage()),
          List.of(),
          "Write the name of a " + what + " as its rule file has it");
      return Optional.empty();
    }
  }
}
