package dev.sekisho.gate.bot.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.engine.Decision;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.json.DecisionJson;
import dev.sekisho.gate.ledger.Audit;
import dev.sekisho.gate.ledger.Database;
import dev.sekisho.gate.ledger.JdbcLedger;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.compile.RuleSources;
import dev.sekisho.gate.testkit.Sheets;
import dev.sekisho.gate.workbench.diff.Comparison;
import dev.sekisho.gate.workbench.diff.Progress;
import dev.sekisho.gate.workbench.diff.Report;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewestSheetsTest {
  private static final int RECORDED = 2 * NewestSheets.PAGE + 10;
  private static final Duration LONG = Duration.ofDays(1);
  private static final RuleSet RULES =
      RuleSet.of(
          RuleSources.of(
              Map.of(
                  "draft/rules.drl",
                  """
                  rule "draft/no-draft"
                    @control( "draft" ) @owner( "o" ) @why( "w" ) @fix( "f" )
                  when $pr : PullRequest( !draft ) then finding.satisfied( "It is none" ); end
                  """)));

  @TempDir Path folder;

  private final AtomicLong nanos = new AtomicLong();
  private Database database;

  @BeforeEach
  void record() {
    database = Database.open("jdbc:sqlite:" + folder.resolve("gate.db"));
    AtomicLong seconds = new AtomicLong();
    JdbcLedger ledger =
        new JdbcLedger(database, () -> Sheets.NOW.plusSeconds(seconds.incrementAndGet()));
    for (int number = 1; number <= RECORDED; number++) {
      FactSheet sheet = Sheets.sheet().subject("acme/till", number).build();
      ledger.intend(
          new Decision(
              DecisionJson.id(sheet, RULES.revision()), sheet, RULES.engine().evaluate(sheet)),
          List.of());
    }
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void allAreHandedOverFromSeveralPages() {
    NewestSheets sheets = sheets(50_000);

    assertThat(compared(sheets).sheets()).isEqualTo(RECORDED);
    assertThat(sheets.isTimeUp()).isFalse();
  }

  @Test
  void noMoreThanTheMostAreHandedOver() {
    NewestSheets sheets = sheets(NewestSheets.PAGE + 1);

    assertThat(compared(sheets).sheets()).isEqualTo(NewestSheets.PAGE + 1);
    assertThat(sheets.isTimeUp()).isFalse();
  }

  @Test
  void whenTheTimeIsUpTheOthersAreLeftAndItSaysSo() {
    NewestSheets sheets =
        new NewestSheets(
            new Audit(database), 50_000, Duration.ofNanos(100), nanos::incrementAndGet);

    assertThat(compared(sheets).sheets()).isPositive().isLessThan(RECORDED);
    assertThat(sheets.isTimeUp()).isTrue();
  }

  private NewestSheets sheets(int max) {
    return new NewestSheets(new Audit(database), max, LONG, nanos::incrementAndGet);
  }

  private static Report compared(NewestSheets sheets) {
    ExecutorService judge = Executors.newSingleThreadExecutor();
    try {
      return new Comparison(RULES, RULES, judge, 1, System::nanoTime)
          .compare(sheets, Progress.SILENT);
    } finally {
      judge.shutdownNow();
    }
  }
}
