package dev.sekisho.gate.cli;

import dev.sekisho.gate.ledger.Audit;
import dev.sekisho.gate.ledger.Database;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says whether the ledger is whole. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Says whether an entry of the ledger was changed, left out, moved or cut off.",
      "Note the last line elsewhere, and name it the next time with --end-was: then a ledger that"
          + " was written anew is noticed too."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  ./gate ledger verify --db jdbc:sqlite:gate.db"})
final class LedgerVerifyCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // because picocli sets it
  private CommandSpec spec;

  @Mixin private DatabaseOption database = new DatabaseOption();

  @Option(
      names = "--end-was",
      paramLabel = "HASH",
      defaultValue = "",
      description = "The end that an earlier verification told; it must still be an entry.")
  private String endWas = "";

  @Override
  public Integer call() {
    Terminal terminal = Terminal.of(spec);
    try (Database ledger = database.open()) {
      Audit.Report report = new Audit(ledger).verify(endWas);
      report.faults().forEach(fault -> terminal.print(fault + "\n"));
      terminal.print(
          report.faults().isEmpty()
              ? report.entries() + " entries, all whole and in their order\n"
              : report.entries() + " entries, " + report.faults().size() + " faults\n");
      terminal.print("end " + report.end() + "\n");
      return (report.faults().isEmpty() ? ExitCode.ALLOW : ExitCode.NOT_YET).number();
    }
  }
}
