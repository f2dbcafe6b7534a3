package dev.sekisho.gate.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Begins something. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Begins a control: rules, a table and scenarios that hold, to be changed from there.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = NewControlCommand.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./gate new control infra                  in the folder my-rules",
      "  ./gate new control infra --in policies    in a folder of rules that is there"
    })
final class NewCommand implements Runnable {

  @Spec
  @SuppressWarnings("NullAway.Init") // because picocli sets it
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to begin: control");
  }
}
