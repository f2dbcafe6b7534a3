package dev.sekisho.gate.bot.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.engine.Decision;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.json.DecisionJson;
import dev.sekisho.gate.ledger.Backoff;
import dev.sekisho.gate.ledger.Database;
import dev.sekisho.gate.ledger.Work;
import dev.sekisho.gate.ledger.WorkQueue;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.compile.RuleSources;
import dev.sekisho.gate.spi.Request;
import dev.sekisho.gate.testkit.SheetBuilder;
import dev.sekisho.gate.testkit.Sheets;
import dev.sekisho.gate.testkit.fake.MutableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {
  private static final RuleSet RULES =
      RuleSet.of(
          RuleSources.of(
              Map.of(
                  "ticket/rules.drl",
                  """
                  rule "ticket/named" @control( "ticket" ) @owner( "o" ) @why( "w" ) @fix( "f" )
                  when $pr : PullRequest( tickets.any ) then finding.satisfied( "named" ); end

                  rule "ticket/missing" @control( "ticket" ) @owner( "o" ) @why( "w" ) @fix( "f" )
                  when $pr : PullRequest( !tickets.any ) then finding.await( "missing" ); end

                  rule "ticket/draft" @control( "ticket" ) @owner( "o" ) @why( "w" ) @fix( "f" )
                  when $pr : PullRequest( draft ) then finding.forbid( "a draft" ); end
                  """)));

  @TempDir Path folder;

  private final MutableClock clock = new MutableClock(Sheets.NOW);
  private Database database;
  private WorkQueue queue;
  private Recovery recovery;

  @BeforeEach
  void open() {
    database = Database.open("jdbc:sqlite:" + folder.resolve("gate.db"));
    queue = new WorkQueue(database, clock, new Backoff(() -> 1));
    recovery = new Recovery(queue, () -> RULES.engine().reads());
  }

  @AfterEach
  void close() {
    recovery.close();
    database.close();
  }

  @Test
  void ofAllThatWaitForASourceOneIsTriedAtATime() {
    hears(1, silent(1, "jira"));
    hears(2, silent(2, "jira"));
    hears(3, silent(3, "redmine"));

    recovery.probe();
    assertThat(asked()).containsExactlyInAnyOrder(1, 3);

    hears(1, silent(1, "jira"));
    recovery.probe();
    assertThat(asked()).contains(2);
  }

  @Test
  void theFirstAnswerRaisesTheOthersOfItsSourceAndNobodyElse() {
    hears(1, silent(1, "jira"));
    hears(2, silent(2, "jira"));
    hears(3, silent(3, "redmine"));

    hears(1, telling(1).build());
    assertThat(asked()).containsExactly(2);

    recovery.probe();
    assertThat(asked()).containsExactly(3);
  }

  @Test
  void whatIsForbiddenMeanwhileDoesNotPassForAnAnswer() {
    hears(1, silent(1, "jira"));
    hears(2, silent(2, "jira"));

    hears(1, missing(telling(1).draft(), "jira"));
    assertThat(asked()).isEmpty();

    recovery.probe();
    assertThat(asked()).containsExactly(2);
  }

  @Test
  void nobodyWaitsForWhatIsClosed() {
    hears(1, silent(1, "jira"));

    recovery.forget(request(1));
    recovery.probe();

    assertThat(asked()).isEmpty();
  }

  private void hears(int number, FactSheet sheet) {
    Evaluation evaluation = RULES.engine().evaluate(sheet);
    recovery.answered(
        request(number).explained(),
        new Decision(DecisionJson.id(sheet, RULES.revision()), sheet, evaluation));
  }

  private List<Integer> asked() {
    List<Integer> numbers = new ArrayList<>();
    Optional<Work> work = queue.take(clock.instant().plus(Duration.ofMinutes(1)));
    while (work.isPresent()) {
      numbers.add(work.get().request().subject().number());
      queue.done(work.get());
      work = queue.take(clock.instant().plus(Duration.ofMinutes(1)));
    }
    return numbers;
  }

  private static SheetBuilder telling(int number) {
    return Sheets.sheet().subject("acme/payments", number);
  }

  private static FactSheet silent(int number, String tracker) {
    return missing(telling(number), tracker);
  }

  private static FactSheet missing(SheetBuilder sheet, String tracker) {
    return sheet.build().with(draft -> draft.tickets(Evidence.unknown(tracker, "it is down")));
  }

  private static Request request(int number) {
    return Request.merge(telling(number).build().subject());
  }
}
