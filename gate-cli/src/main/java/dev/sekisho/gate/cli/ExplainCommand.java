package dev.sekisho.gate.cli;

import dev.sekisho.gate.cli.text.ComparisonText;
import dev.sekisho.gate.cli.text.ExplanationText;
import dev.sekisho.gate.cli.text.Page;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.json.DecisionJson;
import dev.sekisho.gate.problem.Problems;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.workbench.explain.Comparison;
import dev.sekisho.gate.workbench.explain.Explainer;
import dev.sekisho.gate.workbench.explain.Explanation;
import dev.sekisho.gate.workbench.suppose.Supposition;
import dev.sekisho.gate.workbench.suppose.Suppositions;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains one answer. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Explains one answer: which rules spoke and which did not, the evidence and how old it is, who"
          + " can lift what, and the smallest set of changes after which it would be yes.",
      "What-ifs change facts before they are judged, and nothing else. docs/EXPLAIN.md lists their forms."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./gate explain facts.json                               why, and what would help",
      "  ./gate explain facts.json --control peer-review         of one control only",
      "  ./gate explain facts.json --what-if 'label LGTM by bob' what would that change?",
      "  ./gate explain facts.json --at 2026-11-30T10:00Z        how is it on Monday?",
      "  ./gate explain facts.json --format json | jq .wayToYes  for programs"
    })
final class ExplainCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // because picocli sets it
  private CommandSpec spec;

  @Parameters(
      paramLabel = "FACTS",
      description = "JSON, or YAML when it ends with .yaml or .yml; - is JSON from standard input.")
  private String facts = "";

  @Option(
      names = "--control",
      paramLabel = "CONTROL",
      converter = ControlOption.class,
      description = "Explain this control only, all of it, and find the way to open it.")
  private @Nullable ControlName control;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = "Ask at another time; as --what-if 'at TIME', before all others.")
  private @Nullable String at;

  @Option(
      names = "--what-if",
      paramLabel = "CHANGE",
      description =
          "Suppose a change, for example 'check build succeeded'; in order, when several.")
  private List<String> whatIfs = new ArrayList<>();

  @Mixin private RulesOption rules = new RulesOption();

  @Mixin private FormatOption format = new FormatOption();

  private final InputStream in;

  ExplainCommand(InputStream in) {
    this.in = in;
  }

  @Override
  public Integer call() {
    Problems problems = new Problems();
    Optional<RuleSet> set = Attempt.of(rules::load, problems);
    Optional<FactSheet> sheet = Attempt.of(new FactsFile(facts, in)::read, problems);
    List<Supposition> supposed =
        set.map(Suppositions::new).map(l -> read(l, problems)).orElse(List.of());
    problems.throwIfAny();
    return answer(set.orElseThrow(), sheet.orElseThrow(), supposed).number();
  }

  private List<Supposition> read(Suppositions language, Problems problems) {
    List<String> said = new ArrayList<>();
    Optional.ofNullable(at).ifPresent(time -> said.add("at " + time));
    said.addAll(whatIfs);
    return said.stream()
        .flatMap(words -> Attempt.of(() -> language.read(words), problems).stream())
        .toList();
  }

  private ExitCode answer(RuleSet set, FactSheet sheet, List<Supposition> supposed) {
    FactSheet changed = sheet;
    for (Supposition supposition : supposed) {
      changed = supposition.of(changed);
    }
    Evaluation before = set.engine().evaluate(sheet);
    Explanation explanation = new Explainer(set).explain(changed, Optional.ofNullable(control));
    Comparison comparison =
        new Comparison(
            supposed.stream().map(Supposition::words).toList(), before, explanation.evaluation());
    Terminal terminal = Terminal.of(spec);
    if (format.isJson()) {
      terminal.print(
          ExplainJson.write(DecisionJson.id(changed, set.revision()), explanation, comparison));
    } else {
      Page page = terminal.narrowPage();
      if (!supposed.isEmpty()) {
        ComparisonText.write(comparison, page);
        page.blank();
      }
      ExplanationText.write(explanation, control != null, page);
      terminal.print(page.toString());
    }
    return ExitCode.of(explanation.evaluation().verdict());
  }
}
