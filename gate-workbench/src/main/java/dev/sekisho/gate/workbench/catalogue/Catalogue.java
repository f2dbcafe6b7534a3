package dev.sekisho.gate.workbench.catalogue;

import dev.sekisho.gate.fact.Age;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.rules.Rule;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.compile.CompiledRule;
import dev.sekisho.gate.rules.compile.CompiledRule.CompiledPattern;
import dev.sekisho.gate.rules.compile.CompiledRule.Condition;
import dev.sekisho.gate.rules.language.Vocabulary;
import dev.sekisho.gate.rules.scenario.Scenario;
import dev.sekisho.gate.rules.scenario.ScenarioSuite;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.verdict.Outcome;
import dev.sekisho.gate.vocabulary.PullRequest;
import dev.sekisho.gate.vocabulary.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The controls of a folder as a document: each with its rules in sentences, their owners, why they
 * are there and what to do, its tables, and its scenarios as examples. Equal folders give equal
 * documents, so two of them can be compared line by line.
 */
public final class Catalogue {
  private static final String TITLE = "The controls";

  private final List<Block> blocks = new ArrayList<>();
  private final RuleSet rules;
  private final ScenarioSuite examples;

  private Catalogue(RuleSet rules, ScenarioSuite examples) {
    this.rules = rules;
    this.examples = examples;
  }

  /** As Markdown. */
  public static String markdown(RuleSet rules, ScenarioSuite examples) {
    return Markdown.write(new Catalogue(rules, examples).blocks());
  }

  /** As one page of HTML that needs no network. */
  public static String html(RuleSet rules, ScenarioSuite examples) {
    return Html.write(TITLE, new Catalogue(rules, examples).blocks());
  }

  private List<Block> blocks() {
    SortedMap<ControlName, List<CompiledRule>> controls =
        rules.compiled().rules().stream()
            .collect(
                Collectors.groupingBy(
                    rule -> rule.rule().control(), TreeMap::new, Collectors.toList()));
    heading(1, TITLE);
    say("Made from the rules by `./gate docs`; change the rules, and not this.");
    say("Revision `" + rules.revision().value() + "`.");
    say(
        "A change may go when every control here is satisfied, or says by a rule that it does not"
            + " apply. What is not known never opens anything.");
    controls.forEach(this::control);
    List<Table> shared =
        rules.tables().byName().values().stream().filter(t -> t.name().indexOf('/') < 0).toList();
    if (!shared.isEmpty()) {
      heading(2, "Tables of all controls");
      shared.forEach(this::table);
    }
    List<Scenario> whole =
        examples.scenarios().stream().filter(s -> s.control().isEmpty()).toList();
    examples("Examples of all controls together", 2, whole);
    return blocks;
  }

  private void control(ControlName name, List<CompiledRule> of) {
    heading(2, name.value());
    String owners =
        String.join(
            ", ",
            of.stream().map(r -> r.rule().owner()).collect(Collectors.toCollection(TreeSet::new)));
    say("Owner: " + owners + ".");
    ages(name);
    of.forEach(this::rule);
    rules.tables().byName().values().stream()
        .filter(table -> table.name().startsWith(name.value() + "/"))
        .filter(table -> !table.name().equals(name.value() + "/ages"))
        .forEach(this::table);
    examples(
        "Examples",
        3,
        examples.scenarios().stream().filter(s -> s.control().equals(Optional.of(name))).toList());
  }

  private void ages(ControlName name) {
    Map<FactKind, Age> ages = new TreeMap<>(rules.compiled().ages().of(name));
    if (!ages.isEmpty()) {
      say(
          "It judges by evidence that is not older than: "
              + ages.entrySet().stream()
                  .map(age -> age.getKey().word() + " " + age.getValue())
                  .collect(Collectors.joining(", "))
              + ".");
    }
  }

  private void rule(CompiledRule compiled) {
    Rule rule = compiled.rule();
    heading(3, rule.name().value());
    say(does(compiled) + " when");
    blocks.add(new Block.Items(conditions(compiled)));
    say("Why: " + rule.why() + ".");
    say("What to do: " + rule.fix() + ".");
    if (!rule.lifts().isEmpty()) {
      say(
          "May lift: "
              + rule.lifts().stream()
                  .sorted()
                  .map(ControlName::value)
                  .collect(Collectors.joining(", "))
              + ".");
    }
    say("Owner: " + rule.owner() + ". Written in `" + rule.where().file() + "`.");
  }

  private static String does(CompiledRule rule) {
    String said =
        rule.statements().stream()
            .map(statement -> words(statement.outcome()))
            .distinct()
            .collect(Collectors.joining(", and "));
    return Character.toUpperCase(said.charAt(0)) + said.substring(1);
  }

  private static String words(Outcome outcome) {
    return switch (outcome) {
      case FORBID -> "forbids the change";
      case GAP -> "says that it could not judge";
      case AWAIT -> "waits";
      case SATISFIED -> "is satisfied";
      case NOT_APPLICABLE -> "does not apply";
      case LIFT -> "lifts other controls and leaves a debt";
      case EXCUSE -> "excuses that evidence is missing";
      case NOTE -> "notes something that changes nothing";
    };
  }

  private static List<String> conditions(CompiledRule rule) {
    List<String> clauses = new ArrayList<>();
    for (CompiledPattern pattern : rule.patterns()) {
      Class<?> type = pattern.kind().<Class<?>>map(Catalogue::element).orElse(PullRequest.class);
      Sentences sentences = new Sentences(type);
      List<String> own =
          pattern.conditions().stream().map(Condition::expression).map(sentences::clause).toList();
      if (pattern.kind().isEmpty()) {
        clauses.addAll(own);
      } else {
        clauses.add(item(pattern, pattern.kind().get(), String.join(", and ", own)));
      }
    }
    return clauses.isEmpty() ? List.of("always") : clauses;
  }

  private static String item(CompiledPattern pattern, FactKind kind, String conditions) {
    String of = "item of " + kind.word();
    String such = conditions.isEmpty() ? "" : " of which " + conditions;
    return switch (pattern.quantifier()) {
      case EACH -> "there is an " + of + such + ", once for each";
      case SOME -> "there is an " + of + such;
      case NONE -> "there is no " + of + such;
    };
  }

  private static Class<?> element(FactKind kind) {
    return Vocabulary.ELEMENTS.values().stream()
        .filter(element -> element.kind() == kind)
        .<Class<?>>map(Vocabulary.Element::type)
        .findFirst()
        .orElse(Object.class);
  }

  private void table(Table table) {
    heading(3, "Table " + table.name());
    blocks.add(
        new Block.Grid(
            table.columns(),
            table.rows().stream()
                .map(row -> table.columns().stream().map(row::cell).toList())
                .toList()));
  }

  private void examples(String title, int level, List<Scenario> scenarios) {
    if (!scenarios.isEmpty()) {
      heading(level, title);
      blocks.add(
          new Block.Items(
              scenarios.stream()
                  .map(scenario -> scenario.name() + ": " + scenario.expected())
                  .toList()));
    }
  }

  private void heading(int level, String text) {
    blocks.add(new Block.Heading(level, text));
  }

  private void say(String text) {
    blocks.add(new Block.Paragraph(text));
  }
}
