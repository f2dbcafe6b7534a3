package dev.sekisho.gate.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.problem.GateException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteTest extends LedgerContract {
  @TempDir Path folder;

  @Override
  String url() {
    return "jdbc:sqlite:" + folder.resolve("gate.db");
  }

  @Override
  void tamperInSpite(String... statements) {
    database()
        .jdbi()
        .useTransaction(
            handle -> {
              handle.execute("drop trigger entry_is_not_changed");
              handle.execute("drop trigger entry_is_not_removed");
              for (String statement : statements) {
                handle.execute(statement);
              }
            });
  }

  @Test
  void whatIsWrittenIsOnTheDisk() {
    String mode = database().jdbi().withHandle(h -> pragma(h, "journal_mode"));
    String synchronous = database().jdbi().withHandle(h -> pragma(h, "synchronous"));

    assertThat(mode).isEqualTo("wal");
    assertThat(synchronous).as("2 is FULL").isEqualTo("2");
  }

  @Test
  void anUnknownDatabaseIsRefusedWithoutItsPassword() {
    assertThatThrownBy(() -> Database.open("jdbc:mysql://host/gate?password=secret"))
        .isInstanceOf(GateException.class)
        .hasMessageContaining("GATE-6001")
        .hasMessageContaining("jdbc:postgresql:")
        .hasMessageNotContaining("secret");
    assertThatThrownBy(() -> Database.open("jdbc:sqlite:" + folder.resolve("none/gate.db")))
        .isInstanceOf(GateException.class)
        .hasMessageContaining("GATE-6001");
  }

  private static String pragma(org.jdbi.v3.core.Handle handle, String name) {
    return handle.createQuery("pragma " + name).mapTo(String.class).one();
  }
}
