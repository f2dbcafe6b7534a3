package dev.sekisho.gate.cli;

import dev.sekisho.gate.cli.text.Page;
import dev.sekisho.gate.cli.text.Style;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.workbench.begin.NewControl;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Begins a control. */
@Command(
    name = "control",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Makes the folder of a control with rules, a table, scenarios that hold, and a page.",
      "It is an example that works, about files that need somebody's label. Change it from there."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./gate new control infra                  in the folder my-rules",
      "  ./gate new control infra --in policies    in a folder of rules that is there"
    })
final class NewControlCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // because picocli sets it
  private CommandSpec spec;

  @Parameters(
      paramLabel = "NAME",
      converter = ControlOption.class,
      description = "Lower-case words with hyphens, for example data-retention.")
  @SuppressWarnings("NullAway.Init") // because picocli sets it
  private ControlName name;

  @Option(
      names = "--in",
      paramLabel = "DIR",
      defaultValue = "my-rules",
      description = "The folder of rules; my-rules where it is not said. It is made when missing.")
  private Path folder = Path.of("my-rules");

  @Override
  public Integer call() {
    List<Path> written = NewControl.write(folder, name);
    Terminal terminal = Terminal.of(spec);
    Page page = terminal.page();
    page.text(0, Style.STRONG, "The control " + name + " is there, and its scenarios hold.");
    written.forEach(file -> page.text(2, Style.PLAIN, file.toString()));
    page.blank()
        .text(0, Style.PLAIN, "Next: change a rule or the table, then ./gate test " + folder);
    terminal.print(page.toString());
    return ExitCode.ALLOW.number();
  }
}
