package dev.sekisho.gate.cli;

import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.problem.Problems;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.scenario.ScenarioSuite;
import dev.sekisho.gate.workbench.begin.BeginErrors;
import dev.sekisho.gate.workbench.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the catalogue of controls. */
@Command(
    name = "docs",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Writes the catalogue of controls that an auditor reads: each control with its rules in"
          + " sentences, owners, reasons, tables, and its scenarios as examples.",
      "Equal rules give an equal document, so two revisions can be compared line by line."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./gate docs my-rules                                  Markdown, to the terminal",
      "  ./gate docs my-rules --format html -o controls.html   a page that needs no network",
      "  ./gate docs my-rules | diff docs/CONTROLS.md -        what changed since?"
    })
final class DocsCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // because picocli sets it
  private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "A folder of rules.")
  private Path folder = Path.of(".");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write it; without it, to standard output.")
  private @Nullable Path output;

  @Option(
      names = "--format",
      paramLabel = "markdown|html",
      defaultValue = "markdown",
      converter = DocumentFormat.Reader.class,
      description = "markdown or html; markdown where it is not said.")
  private DocumentFormat format = DocumentFormat.MARKDOWN;

  @Override
  public Integer call() {
    Problems problems = new Problems();
    Optional<RuleSet> rules = Attempt.of(() -> RuleSet.load(folder), problems);
    Optional<ScenarioSuite> examples = Attempt.of(() -> ScenarioSuite.load(folder), problems);
    problems.throwIfAny();
    String document =
        format == DocumentFormat.HTML
            ? Catalogue.html(rules.orElseThrow(), examples.orElseThrow())
            : Catalogue.markdown(rules.orElseThrow(), examples.orElseThrow());
    if (output == null) {
      Terminal.of(spec).print(document);
    } else {
      write(document, output);
    }
    return ExitCode.ALLOW.number();
  }

  private static void write(String document, Path output) {
    try {
      Files.writeString(output, document);
    } catch (IOException e) {
      throw new GateException(
          Problem.of(
              BeginErrors.UNWRITABLE,
              Place.of(output.toString()),
              "it can not be written: " + e.getMessage(),
              "Name a file in a folder that is there and that this user may write"));
    }
  }
}
