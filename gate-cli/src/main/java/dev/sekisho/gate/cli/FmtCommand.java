package dev.sekisho.gate.cli;

import dev.sekisho.gate.cli.text.LintText;
import dev.sekisho.gate.cli.text.Page;
import dev.sekisho.gate.cli.text.Style;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.rules.compile.RuleSources;
import dev.sekisho.gate.workbench.format.Formatter;
import dev.sekisho.gate.workbench.lint.LintReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lays the files of a rule folder out. */
@Command(
    name = "fmt",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Lays rules and tables out in one way: spaces, lines of their own, needless quotes. What they",
      "say stays the same, and so do comments. Rules that do not load are left alone."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./gate fmt my-rules              writes the files that change, and names them",
      "  ./gate fmt my-rules --check      only says which would; for a check of pull requests"
    })
final class FmtCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // because picocli sets it
  private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "A folder of rules.")
  private Path folder = Path.of("");

  @Option(names = "--check", description = "Change nothing; end with 1 when something would.")
  private boolean check;

  @Override
  public Integer call() {
    RuleSources sources = RuleSources.read(folder);
    SortedMap<String, String> changed = Formatter.format(sources);
    Terminal terminal = Terminal.of(spec);
    Page page = terminal.page();
    int files = sources.texts().size();
    if (check && !changed.isEmpty()) {
      LintText.write(
          new LintReport(
              changed.entrySet().stream()
                  .map(e -> problem(e.getKey(), sources, e.getValue()))
                  .toList(),
              files,
              0),
          page);
    } else {
      changed.forEach((file, text) -> write(file, text, page));
      page.text(0, Style.GOOD, "✔ ", Style.PLAIN, files + " files are laid out");
    }
    terminal.print(page.toString());
    return (check && !changed.isEmpty() ? ExitCode.NOT_YET : ExitCode.ALLOW).number();
  }

  private static Problem problem(String file, RuleSources sources, String formatted) {
    return Formatter.problem(file, sources.texts().getOrDefault(file, ""), formatted);
  }

  private void write(String file, String text, Page page) {
    try {
      Files.writeString(folder.resolve(file), text);
    } catch (IOException e) {
      throw new GateException(
          Problem.of(
              CliErrors.FILE,
              Place.of(file),
              "it can not be written: " + e,
              "Check that this user may write it"));
    }
    page.text(0, Style.PLAIN, file);
  }
}
