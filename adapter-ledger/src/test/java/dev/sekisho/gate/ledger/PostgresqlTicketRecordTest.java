package dev.sekisho.gate.ledger;

import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresqlTicketRecordTest extends TicketRecordContract {
  @RegisterExtension static final PostgresqlServer SERVER = new PostgresqlServer();

  @Override
  String url() {
    return SERVER.freshDatabase();
  }
}
