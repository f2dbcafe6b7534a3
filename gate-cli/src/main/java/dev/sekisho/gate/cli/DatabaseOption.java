package dev.sekisho.gate.cli;

import dev.sekisho.gate.ledger.Database;
import picocli.CommandLine.Option;

/** The option that says where the ledger is. */
final class DatabaseOption {

  @Option(
      names = "--db",
      paramLabel = "URL",
      required = true,
      description =
          "Where the ledger is: jdbc:sqlite:FILE, or jdbc:postgresql://HOST/NAME?user=...;"
              + " the environment variable of the same form that the bot has.")
  private String url = "";

  Database open() {
    return Database.openExisting(url);
  }
}
