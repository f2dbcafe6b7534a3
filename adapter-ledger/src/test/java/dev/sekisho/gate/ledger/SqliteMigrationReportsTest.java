package dev.sekisho.gate.ledger;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteMigrationReportsTest extends MigrationReportsContract {
  @TempDir Path folder;

  @Override
  String url() {
    return "jdbc:sqlite:" + folder.resolve("gate.db");
  }
}
