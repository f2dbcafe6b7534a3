package dev.sekisho.gate.cli;

import dev.sekisho.gate.cli.text.EvaluationText;
import dev.sekisho.gate.cli.text.Page;
import dev.sekisho.gate.engine.DecisionId;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.json.DecisionJson;
import dev.sekisho.gate.problem.Problems;
import dev.sekisho.gate.rules.RuleSet;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges one pull request. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Judges one pull request from a file of facts: the verdict, how every control stands, and the"
          + " shortest way to yes.",
      "Facts that the file leaves out are not known, and what is not known never opens the gate."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./gate check facts.json",
      "  ./gate check facts.yaml --rules my-rules             by the rules of a folder",
      "  ./gate check facts.json --format json | jq .verdict  for programs",
      "  gather-facts | ./gate check - && deploy              only Allow ends with 0"
    })
final class CheckCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // because picocli sets it
  private CommandSpec spec;

  @Parameters(
      paramLabel = "FACTS",
      description = "JSON, or YAML when it ends with .yaml or .yml; - is JSON from standard input.")
  private String facts = "";

  @Mixin private RulesOption rules = new RulesOption();

  @Mixin private FormatOption format = new FormatOption();

  private final InputStream in;

  CheckCommand(InputStream in) {
    this.in = in;
  }

  @Override
  public Integer call() {
    Problems problems = new Problems();
    Optional<RuleSet> set = Attempt.of(rules::load, problems);
    Optional<FactSheet> sheet = Attempt.of(new FactsFile(facts, in)::read, problems);
    problems.throwIfAny();
    return answer(set.orElseThrow(), sheet.orElseThrow()).number();
  }

  private ExitCode answer(RuleSet set, FactSheet sheet) {
    Evaluation evaluation = set.engine().evaluate(sheet);
    DecisionId decision = DecisionJson.id(sheet, evaluation.revision());
    Terminal terminal = Terminal.of(spec);
    if (format.isJson()) {
      terminal.print(DecisionJson.write(decision, evaluation).strip() + "\n");
    } else {
      Page page = terminal.page();
      EvaluationText.write(evaluation, decision, page);
      terminal.print(page.toString());
    }
    return ExitCode.of(evaluation.verdict());
  }
}
