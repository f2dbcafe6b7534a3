package dev.sekisho.gate.ledger;

import dev.sekisho.gate.action.GateAction;
import dev.sekisho.gate.action.Published;
import dev.sekisho.gate.engine.Decision;
import dev.sekisho.gate.engine.DecisionId;
import dev.sekisho.gate.event.GateEvent;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question;
import dev.sekisho.gate.json.EvaluationJson;
import dev.sekisho.gate.json.FactSheetJson;
import dev.sekisho.gate.json.PublishedJson;
import dev.sekisho.gate.json.QuestionJson;
import dev.sekisho.gate.spi.ActionOutcome;
import dev.sekisho.gate.spi.Ledger;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The ledger in a database: entries are only ever added, each with the digest of the one before.
 * Every method is one transaction. Thread-safe, also over several nodes.
 */
public final class JdbcLedger implements Ledger {
  private final Database database;
  private final InstantSource clock;

  /** A ledger in {@code database}; {@code clock} dates the intents. */
  public JdbcLedger(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Published published(PullRequestRef subject, Question question) {
    return database.jdbi().withHandle(handle -> published(handle, subject, question));
  }

  @Override
  public void intend(Decision decision, List<GateAction> actions) {
    String sheet = Masking.of(FactSheetJson.write(decision.sheet()));
    String evaluation = Masking.of(EvaluationJson.write(decision.evaluation()));
    Instant now = clock.instant();
    database
        .jdbi()
        .useTransaction(
            handle -> {
              handle
                  .createUpdate(
                      """
                      insert into decision
                        (id, at, subject, sheet, sheet_sha256, evaluation, evaluation_sha256)
                      values
                        (:id, :at, :subject, :sheet, :sheetSha256, :evaluation, :evaluationSha256)
                      on conflict (id) do nothing
                      """)
                  .bind("id", decision.id().value())
                  .bind("at", now.toEpochMilli())
                  .bind("subject", decision.sheet().subject().toString())
                  .bind("sheet", sheet)
                  .bind("sheetSha256", Digest.of(sheet))
                  .bind("evaluation", evaluation)
                  .bind("evaluationSha256", Digest.of(evaluation))
                  .execute();
              Chain.append(
                  handle,
                  Entry.Kind.INTENT,
                  now,
                  decision.sheet().subject().toString(),
                  Contents.intent(decision, Digest.of(sheet), Digest.of(evaluation), actions));
              begin(handle, actions);
            });
  }

  @Override
  public void settle(DecisionId decision, GateAction action, ActionOutcome outcome, Instant at) {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              Chain.append(
                  handle,
                  Entry.Kind.OUTCOME,
                  at,
                  action.subject().toString(),
                  Contents.outcome(decision, action, outcome));
              if (outcome instanceof ActionOutcome.Done) {
                Question question = action.evaluation().question();
                Published before = published(handle, action.subject(), question);
                write(handle, action.subject(), question, before.after(action));
              }
            });
  }

  @Override
  public void unanswered(GateEvent event, String reason, Instant at) {
    database
        .jdbi()
        .useTransaction(
            handle ->
                Chain.append(
                    handle, Entry.Kind.UNANSWERED, at, "", Contents.unanswered(event, reason)));
  }

  /** A decision as it was kept; empty when there is none of that id. */
  public Optional<KeptDecision> decision(DecisionId id) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select * from decision where id = ?")
                    .bind(0, id.value())
                    .map(KeptDecision::read)
                    .findOne());
  }

  /** The decisions about a pull request, newest first, at most {@code limit}. */
  public List<KeptDecision> decisions(PullRequestRef subject, int limit) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select * from decision where subject = ? order by at desc limit ?")
                    .bind(0, subject.toString())
                    .bind(1, limit)
                    .map(KeptDecision::read)
                    .list());
  }

  private static Published published(Handle handle, PullRequestRef subject, Question question) {
    return handle
        .createQuery("select state from published where subject = ? and question = ?")
        .bind(0, subject.toString())
        .bind(1, Digest.of(QuestionJson.write(question)))
        .mapTo(String.class)
        .findOne()
        .map(text -> PublishedJson.read(text, "published"))
        .orElse(Published.NOTHING);
  }

  /** Until it is known how they end, what they change is in doubt. */
  private static void begin(Handle handle, List<GateAction> actions) {
    for (GateAction action : actions) {
      Question question = action.evaluation().question();
      Published before = published(handle, action.subject(), question);
      Published begun = before.begun(action);
      if (!begun.equals(before)) {
        write(handle, action.subject(), question, begun);
      }
    }
  }

  private static void write(
      Handle handle, PullRequestRef subject, Question question, Published state) {
    handle
        .createUpdate(
            """
            insert into published (subject, question, state) values (:subject, :question, :state)
            on conflict (subject, question) do update set state = excluded.state
            """)
        .bind("subject", subject.toString())
        .bind("question", Digest.of(QuestionJson.write(question)))
        .bind("state", PublishedJson.write(state))
        .execute();
  }
}
