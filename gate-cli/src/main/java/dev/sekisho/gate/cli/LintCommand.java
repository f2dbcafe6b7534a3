package dev.sekisho.gate.cli;

import dev.sekisho.gate.workbench.lint.Lint;
import dev.sekisho.gate.workbench.lint.LintReport;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks a folder of rules through. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Says all that is wrong with a folder of rules: what does not load, rules that can never",
      "fire, rules that contradict each other, rows of tables that say nothing. Runs none of it."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./gate lint my-rules                              what is wrong, with the lines",
      "  ./gate lint my-rules --format json                the same for programs",
      "  ./gate lint my-rules --format sarif > lint.sarif  for a code host, beside the lines"
    })
final class LintCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // because picocli sets it
  private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "A folder of rules.")
  private Path folder = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "text|json|sarif",
      defaultValue = "text",
      converter = LintFormat.Reader.class,
      description = "text for people, json for programs, sarif for code hosts; text by default.")
  private LintFormat format = LintFormat.TEXT;

  @Override
  public Integer call() {
    LintReport report = Lint.of(folder);
    Terminal terminal = Terminal.of(spec);
    String named = folder.toString().replace('\\', '/');
    terminal.print(format.write(report, named, terminal.page()));
    return (report.isClean() ? ExitCode.ALLOW : ExitCode.NOT_YET).number();
  }
}
