package dev.sekisho.gate.ledger;

import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresqlMigrationReportsTest extends MigrationReportsContract {
  @RegisterExtension static final PostgresqlServer SERVER = new PostgresqlServer();

  @Override
  String url() {
    return SERVER.freshDatabase();
  }
}
