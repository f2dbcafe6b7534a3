package dev.sekisho.gate.cli;

import static dev.sekisho.gate.cli.Run.gate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.action.ActionPlanner;
import dev.sekisho.gate.action.PublishSettings;
import dev.sekisho.gate.action.Situation;
import dev.sekisho.gate.engine.Decision;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.event.Ignored;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.json.DecisionJson;
import dev.sekisho.gate.ledger.Database;
import dev.sekisho.gate.ledger.JdbcLedger;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.testkit.Sheets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerCommandTest {
  @TempDir Path folder;
  private String url = "";

  @BeforeEach
  void decide() {
    url = "jdbc:sqlite:" + folder.resolve("gate.db");
    try (Database database = Database.open(url)) {
      JdbcLedger ledger = new JdbcLedger(database, () -> Sheets.NOW);
      FactSheet sheet = Sheets.sheet().build();
      Evaluation evaluation = RuleSet.standard().engine().evaluate(sheet);
      Decision decision = new Decision(DecisionJson.ids().of(sheet, evaluation), sheet, evaluation);
      ledger.intend(
          decision, new ActionPlanner(PublishSettings.DEFAULT).plan(evaluation, Situation.NEW));
      ledger.unanswered(new Ignored("x", "y"), "=no head", Sheets.NOW);
    }
  }

  @Test
  void aWholeLedgerIsSaidToBeWhole() {
    Run run = gate("ledger", "verify", "--db", url);

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("2 entries, all whole").containsPattern("end [0-9a-f]{64}");
  }

  @Test
  void aChangedLedgerIsToldWithItsPlace() throws SQLException {
    change("drop trigger entry_is_not_changed");
    change("update entry set content = '{}' where seq = 2");

    Run run = gate("ledger", "verify", "--db", url);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("entry 2 was changed", "1 faults");
  }

  @Test
  void theSameRulesAnswerTheSame() {
    Run run = gate("ledger", "replay", "--db", url);

    assertThat(run.out()).contains("1 the same, 0 differ");
    assertThat(run.code()).isZero();
  }

  @Test
  void otherRulesAreToldInWhatTheyDiffer() {
    Run run = gate("ledger", "replay", "--db", url, "--rules", "src/test/resources/rules");

    assertThat(run.out()).contains(", by other rules", "not in force", "1 differ");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void entriesAreWrittenOutForSpreadsheetsAndPrograms() {
    Run csv = gate("ledger", "export", "--db", url);
    Run json = gate("ledger", "export", "--db", url, "--format", "json");

    assertThat(csv.out().lines().toList())
        .hasSize(3)
        .first()
        .isEqualTo("seq,at,kind,subject,content,previous,hash");
    assertThat(json.out().lines().toList())
        .hasSize(2)
        .last()
        .asString()
        .contains("\"kind\":\"UNANSWERED\"", "\"reason\":\"=no head\"");
  }

  @Test
  void aLedgerThatIsNotThereIsNotMade() {
    Run run = gate("ledger", "verify", "--db", "jdbc:sqlite:" + folder.resolve("typo.db"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("GATE-6001").doesNotContain("\tat ");
    assertThat(folder.resolve("typo.db")).doesNotExist();
  }

  private void change(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
