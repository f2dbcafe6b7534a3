package dev.sekisho.gate.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Holds the commands for auditors. */
@Command(
    name = "ledger",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {LedgerVerifyCommand.class, LedgerReplayCommand.class, LedgerExportCommand.class},
    description = {
      "Looks at what the gate decided and did, in the database where it wrote that down.",
      "None of these commands changes anything."
    },
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./gate ledger verify --db jdbc:sqlite:gate.db     was anything changed or removed?",
      "  ./gate ledger replay --db jdbc:sqlite:gate.db     would the rules answer the same again?",
      "  ./gate ledger export --db jdbc:sqlite:gate.db --format csv > ledger.csv"
    })
final class LedgerCommand implements Runnable {

  @Spec
  @SuppressWarnings("NullAway.Init") // because picocli sets it
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say what to do: " + String.join(", ", spec.subcommands().keySet()));
  }
}
