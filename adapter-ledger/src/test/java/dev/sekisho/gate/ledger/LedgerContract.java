package dev.sekisho.gate.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.action.ActionPlanner;
import dev.sekisho.gate.action.GateAction;
import dev.sekisho.gate.action.PublishSettings;
import dev.sekisho.gate.action.Published;
import dev.sekisho.gate.action.Situation;
import dev.sekisho.gate.engine.Decision;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.engine.RulesInForce;
import dev.sekisho.gate.event.Ignored;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.json.DecisionJson;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.spi.ActionOutcome;
import dev.sekisho.gate.spi.Request;
import dev.sekisho.gate.testkit.Sheets;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.verdict.ControlResult;
import dev.sekisho.gate.verdict.Finding;
import dev.sekisho.gate.verdict.Outcome;
import dev.sekisho.gate.verdict.RuleName;
import dev.sekisho.gate.verdict.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of the gate's tables in every database. */
abstract class LedgerContract {
  static final Instant NOW = Sheets.NOW;
  private static final RuleSetRevision REVISION = new RuleSetRevision("ab".repeat(32));
  private static final byte[] BODY = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);

  private final dev.sekisho.gate.event.DeliveryId one =
      new dev.sekisho.gate.event.DeliveryId("d-1");
  private Instant now = NOW;
  private Database database;
  private Inbox inbox;
  private WorkQueue queue;
  private JdbcLedger ledger;
  private Audit audit;

  abstract String url();

  @BeforeEach
  void open() {
    database = Database.open(url());
    Backoff backoff = new Backoff(() -> 1);
    inbox = new Inbox(database, () -> now, backoff);
    queue = new WorkQueue(database, () -> now, backoff);
    ledger = new JdbcLedger(database, () -> now);
    audit = new Audit(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void otherRulesAreAnEntryThatSaysWhichControlsCountOtherwise() {
    JdbcRuleBook book = new JdbcRuleBook(database);
    book.inForce(rules("aa", Map.of("ticket", List.of(), "checks", List.of())), NOW);
    book.inForce(rules("aa", Map.of("ticket", List.of(), "checks", List.of())), NOW);
    String row = "row 1: shadow, repository acme/* (a trial)";
    book.inForce(rules("bb", Map.of("ticket", List.of(row), "window", List.of())), NOW);

    assertThat(rulesEntries())
        .containsExactly(
            "{\"place\":\"organisation\",\"origin\":\"\",\"before\":null,\"now\":\""
                + "aa".repeat(32)
                + "\",\"controls\":[{\"control\":\"checks\",\"before\":null,\"now\":[]},"
                + "{\"control\":\"ticket\",\"before\":null,\"now\":[]}]}",
            "{\"place\":\"organisation\",\"origin\":\"\",\"before\":\""
                + "aa".repeat(32)
                + "\",\"now\":\""
                + "bb".repeat(32)
                + "\",\"controls\":[{\"control\":\"checks\",\"before\":[],\"now\":null},"
                + "{\"control\":\"ticket\",\"before\":[],\"now\":[\""
                + row
                + "\"]},{\"control\":\"window\",\"before\":null,\"now\":[]}]}");
    assertThat(audit.verify().faults()).isEmpty();
  }

  @Test
  void theSameRulesAreWrittenOnceByHoweverMany() throws InterruptedException {
    JdbcRuleBook book = new JdbcRuleBook(database);
    List<Thread> threads =
        Stream.generate(
                () -> new Thread(() -> book.inForce(rules("aa", Map.of("ticket", List.of())), NOW)))
            .limit(8)
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(rulesEntries()).hasSize(1);
  }

  @Test
  void eachPlaceHasRulesOfItsOwn() {
    JdbcRuleBook book = new JdbcRuleBook(database);
    book.inForce(rules("aa", Map.of("ticket", List.of())), NOW);
    book.inForce(rulesOf("acme/till@main", "aa", Map.of("house", List.of())), NOW);
    book.inForce(rules("aa", Map.of("ticket", List.of())), NOW);

    assertThat(rulesEntries()).hasSize(2).last().asString().contains("acme/till@main", "house");
  }

  @Test
  void noRulesWhereThereWereNoneAreNoEntryAndRulesThatAreGoneAreOne() {
    JdbcRuleBook book = new JdbcRuleBook(database);
    RulesInForce nothing =
        new RulesInForce("acme/till@main", "", RuleSetRevision.NOTHING, new TreeMap<>());
    book.inForce(nothing, NOW);
    assertThat(rulesEntries()).isEmpty();

    book.inForce(rulesOf("acme/till@main", "aa", Map.of("house", List.of())), NOW);
    book.inForce(nothing, NOW);
    assertThat(rulesEntries())
        .hasSize(2)
        .last()
        .asString()
        .endsWith("\"controls\":[{\"control\":\"house\",\"before\":[],\"now\":null}]}");
  }

  private List<String> rulesEntries() {
    List<String> contents = new ArrayList<>();
    audit.entries(
        entry -> {
          if (entry.kind() == Entry.Kind.RULES) {
            contents.add(entry.content());
          }
        });
    return contents;
  }

  private static RulesInForce rules(String digits, Map<String, List<String>> controls) {
    return rulesOf(RulesInForce.ORGANISATION, digits, controls);
  }

  private static RulesInForce rulesOf(
      String place, String digits, Map<String, List<String>> controls) {
    TreeMap<ControlName, List<String>> byControl = new TreeMap<>();
    controls.forEach((control, rows) -> byControl.put(new ControlName(control), rows));
    return new RulesInForce(place, "", new RuleSetRevision(digits.repeat(32)), byControl);
  }

  @Test
  void aDeliveryIsStoredOnceWhateverOftenItComes() {
    assertThat(inbox.isStored(one)).isFalse();
    assertThat(inbox.receive(one, "push", BODY)).isEqualTo(Inbox.Receipt.STORED);
    assertThat(inbox.isStored(one)).isTrue();
    assertThat(inbox.receive(one, "push", BODY)).isEqualTo(Inbox.Receipt.KNOWN);

    assertThat(inbox.backlog()).isEqualTo(new Backlog(1, Optional.of(NOW), 0));
    StoredDelivery taken = take().orElseThrow();
    assertThat(taken.body()).isEqualTo(BODY);
    assertThat(taken.event()).isEqualTo("push");
    assertThat(take()).isEmpty();
  }

  @Test
  void anotherBodyUnderTheSameIdIsRefusedAndChangesNothing() {
    inbox.receive(one, "push", BODY);

    assertThatThrownBy(() -> inbox.receive(one, "push", new byte[] {1}))
        .isInstanceOf(GateException.class)
        .hasMessageContaining("GATE-6002");
    assertThat(take().orElseThrow().body()).isEqualTo(BODY);
  }

  @Test
  void aDeliveryThatIsHandledStaysHandledAndIsKnown() {
    inbox.receive(one, "push", BODY);
    inbox.done(take().orElseThrow());

    assertThat(inbox.isHandled(one)).isTrue();
    assertThat(inbox.receive(one, "push", BODY)).isEqualTo(Inbox.Receipt.KNOWN);
    assertThat(take()).isEmpty();
  }

  @Test
  void aDeliveryThatFailsComesAgainLaterAndIsParkedInTheEnd() {
    inbox.receive(one, "push", BODY);
    for (int i = 1; i < Backoff.ATTEMPTS_MAX; i++) {
      assertThat(inbox.failed(take().orElseThrow(), "no connection")).isFalse();
      assertThat(take()).as("at once").isEmpty();
      now = now.plus(Backoff.LONGEST);
    }

    assertThat(inbox.failed(take().orElseThrow(), "no connection")).isTrue();
    now = now.plus(Duration.ofDays(1));
    assertThat(take()).isEmpty();
    assertThat(inbox.backlog().parked()).isEqualTo(1);
    assertThat(inbox.unpark()).isEqualTo(1);
    assertThat(take()).isPresent();
  }

  @Test
  void whatAWorkerLostIsTakenOverAndTheLateWorkerSettlesNothing() {
    inbox.receive(one, "push", BODY);
    StoredDelivery late = take().orElseThrow();
    now = now.plus(Workers.LEASE);
    StoredDelivery present = take().orElseThrow();

    inbox.done(late);
    assertThat(inbox.isHandled(one)).isFalse();
    inbox.done(present);
    assertThat(inbox.isHandled(one)).isTrue();
  }

  @Test
  void whatAKilledProcessHadTakenIsGivenBackWhereItHadTheDatabaseToItself() {
    inbox.receive(one, "push", BODY);
    queue.want(List.of(merge(1)));
    assertThat(take()).isPresent();
    assertThat(work()).isPresent();
    boolean alone = database.isOfOneProcess();

    assertThat(new Leases(database).giveBack()).isEqualTo(alone ? 2 : 0);

    assertThat(take().isPresent()).isEqualTo(alone);
    assertThat(work().isPresent()).isEqualTo(alone);
  }

  @Test
  void aQuestionThatIsRaisedTwiceIsOne() {
    queue.want(List.of(merge(1), merge(1).explained(), merge(1)));

    Work work = work().orElseThrow();
    assertThat(work.request()).isEqualTo(merge(1).explained());
    queue.done(work);
    assertThat(work()).isEmpty();
  }

  @Test
  void aQuestionThatIsRaisedWhileItIsAnsweredIsAnsweredAgain() {
    queue.want(List.of(merge(1)));
    Work work = work().orElseThrow();
    queue.want(List.of(merge(1)));
    assertThat(work()).as("one at a time").isEmpty();

    queue.done(work);
    Work again = work().orElseThrow();
    queue.done(again);
    assertThat(work()).isEmpty();
  }

  @Test
  void onePullRequestHasOneWorkerAndOthersAreNotHeldUp() {
    Request deploy =
        new Request(
            merge(1).subject(),
            Optional.of(new HeadSha("a".repeat(40))),
            new Question.Merge(Optional.of(new HeadSha("b".repeat(40)))),
            false);
    queue.want(List.of(merge(1), deploy, merge(2)));

    PullRequestRef first = work().orElseThrow().request().subject();
    PullRequestRef second = work().orElseThrow().request().subject();
    assertThat(second).isNotEqualTo(first);
    assertThat(work()).isEmpty();
  }

  @Test
  void aQuestionThatFailsComesAgainLaterAndIsParkedInTheEndUntilItIsRaisedAgain() {
    queue.want(List.of(merge(1)));
    for (int i = 1; i <= Backoff.ATTEMPTS_MAX; i++) {
      assertThat(queue.failed(work().orElseThrow(), "no connection"))
          .isEqualTo(i == Backoff.ATTEMPTS_MAX);
      queue.want(List.of(merge(2)));
      Work other = work().orElseThrow();
      assertThat(other.request()).as("is not held up").isEqualTo(merge(2));
      queue.done(other);
      now = now.plus(Backoff.LONGEST);
    }

    assertThat(queue.backlog().parked()).isEqualTo(1);
    assertThat(work()).isEmpty();
    queue.want(List.of(merge(1), merge(2)));
    assertThat(queue.backlog().parked()).isZero();
    assertThat(work()).isPresent();
    assertThat(work()).isPresent();
  }

  @Test
  void aLateWorkerSettlesNothing() {
    queue.want(List.of(merge(1)));
    Work late = work().orElseThrow();
    now = now.plus(Workers.LEASE);
    Work present = work().orElseThrow();

    queue.done(late);
    queue.failed(late, "late");
    assertThat(work()).isEmpty();
    queue.failed(present, "no connection");
    now = now.plus(Backoff.LONGEST);
    assertThat(work().orElseThrow().attempts()).isEqualTo(1);
  }

  @Test
  void aTimerRaisesItsQuestionAtItsTimeAndOnce() {
    Instant opening = NOW.plusSeconds(600);
    queue.askAgain(merge(1), opening);
    queue.askAgain(merge(1), opening);
    close();
    open();

    assertThat(work()).isEmpty();
    assertThat(queue.nextDue()).contains(opening);
    now = opening;
    queue.done(work().orElseThrow());
    assertThat(work()).isEmpty();
    assertThat(queue.nextDue()).isEmpty();
  }

  @Test
  void whatWaitsAtAPullRequestCanBeHastened() {
    queue.askAgain(merge(1), NOW.plusSeconds(600));
    queue.hasten(merge(2).subject());
    assertThat(work()).isEmpty();

    queue.hasten(merge(1).subject());
    queue.done(work().orElseThrow());
    now = NOW.plusSeconds(600);
    assertThat(work()).as("and again at its time").isPresent();
  }

  @Test
  void whatWasDoneIsRememberedForItsQuestionAlone() {
    Decision decision = decision(1, Outcome.FORBID);
    List<GateAction> actions = act(decision);

    Published expected = Published.NOTHING;
    for (GateAction action : actions) {
      expected = expected.after(action);
    }
    Question other = new Question.Merge(Optional.of(new HeadSha("c".repeat(40))));
    PullRequestRef subject = decision.sheet().subject();
    assertThat(ledger.published(subject, decision.sheet().question())).isEqualTo(expected);
    assertThat(ledger.published(subject, other)).isEqualTo(Published.NOTHING);
  }

  @Test
  void whatFailedIsWrittenAndStaysInDoubt() {
    Decision decision = decision(1, Outcome.FORBID);
    List<GateAction> actions = plan(decision);
    ledger.intend(decision, actions);
    ledger.settle(
        decision.id(), actions.get(0), new ActionOutcome.Failed("ghp_" + "a".repeat(36)), now);

    Published begun = Published.NOTHING;
    for (GateAction action : actions) {
      begun = begun.begun(action);
    }
    assertThat(begun).isNotEqualTo(Published.NOTHING);
    assertThat(ledger.published(decision.sheet().subject(), decision.sheet().question()))
        .isEqualTo(begun);
    assertThat(contents()).last().asString().contains("failed", "[masked]").doesNotContain("ghp_");
  }

  @Test
  void aDecisionCanBeReadAgain() {
    Decision decision = decision(1, Outcome.SATISFIED);
    act(decision);

    KeptDecision kept = ledger.decision(decision.id()).orElseThrow();
    assertThat(kept.answer()).isEqualTo(decision.evaluation());
    assertThat(kept.facts()).contains(decision.sheet());
    assertThat(ledger.decisions(decision.sheet().subject(), 5)).containsExactly(kept);
  }

  @Test
  void aWholeLedgerIsFoundWhole() {
    act(decision(1, Outcome.FORBID));
    act(decision(2, Outcome.SATISFIED));
    act(decision(2, Outcome.SATISFIED));
    ledger.unanswered(new Ignored("x", "y"), "no head", now);

    Audit.Report report = audit.verify();
    assertThat(report.faults()).isEmpty();
    assertThat(report.entries()).isGreaterThan(6);
    assertThat(report.end()).hasSize(64).isNotEqualTo(Entry.NOTHING);
    assertThat(audit.verify(report.end()).faults()).isEmpty();
    assertThat(audit.verify("0".repeat(64)).faults()).singleElement().asString().startsWith("no ");
  }

  @Test
  void entriesCanNotBeChangedOrRemoved() {
    act(decision(1, Outcome.FORBID));

    assertThatThrownBy(() -> tamper("update entry set content = '{}'"))
        .hasMessageContaining("not changed");
    assertThatThrownBy(() -> tamper("delete from entry")).hasMessageContaining("not");
  }

  @Test
  void anEntryThatWasChangedIsFound() {
    act(decision(1, Outcome.FORBID));
    tamperInSpite("update entry set content = replace(content, 'FAILURE', 'SUCCESS')");

    assertThat(audit.verify().faults()).first().asString().contains("entry 1 was changed");
  }

  @Test
  void anEntryThatWasLeftOutIsFound() {
    act(decision(1, Outcome.FORBID));
    tamperInSpite("delete from entry where seq = 2");

    assertThat(audit.verify().faults()).contains("entries 2 to 2 are missing");
  }

  @Test
  void entriesThatChangedPlacesAreFound() {
    act(decision(1, Outcome.FORBID));
    tamperInSpite(
        "update entry set seq = 99 where seq = 2",
        "update entry set seq = 2 where seq = 3",
        "update entry set seq = 3 where seq = 99");

    assertThat(audit.verify().faults()).contains("entry 2 was changed", "entry 3 was changed");
  }

  @Test
  void anEndThatWasCutOffIsFound() {
    act(decision(1, Outcome.FORBID));
    tamperInSpite("delete from entry where seq = (select max(seq) from entry)");

    assertThat(audit.verify().faults()).first().asString().startsWith("the ledger ends at entry");
  }

  @Test
  void aDecisionThatWasChangedOrRemovedIsFound() {
    Decision decision = decision(1, Outcome.FORBID);
    act(decision);
    tamper("update decision set evaluation = replace(evaluation, 'BLOCK', 'ALLOW')");
    assertThat(audit.verify().faults())
        .containsExactly("decision " + decision.id() + " was changed");

    tamper("delete from decision");
    assertThat(audit.verify().faults())
        .containsExactly("decision " + decision.id() + " was removed");
  }

  @Test
  void sheetsGoWhenTheirTimeIsOverAndNotBefore() {
    Decision old = decision(1, Outcome.FORBID);
    act(old);
    now = now.plus(Duration.ofDays(400));
    Decision young = decision(2, Outcome.FORBID);
    act(young);
    inbox.receive(one, "push", BODY);
    assertThat(audit.sheets()).isEqualTo(2);

    assertThat(new Retention(database).forget(now.minus(Duration.ofDays(365)), now)).isEqualTo(1);
    assertThat(ledger.decision(old.id()).orElseThrow().sheet()).isEmpty();
    assertThat(ledger.decision(old.id()).orElseThrow().answer()).isEqualTo(old.evaluation());
    assertThat(ledger.decision(young.id()).orElseThrow().sheet()).isPresent();
    assertThat(audit.sheets()).isEqualTo(1);
    assertThat(audit.verify().faults()).isEmpty();

    tamper("update decision set sheet = null");
    assertThat(audit.verify().faults())
        .containsExactly("the sheet of decision " + young.id() + " was removed before its time");
  }

  @Test
  void aBrokenGlassIsConfirmedBySomebodyElse() {
    GlassRecords glass = glass();
    PullRequestRef subject = merge(1).subject();
    HeadSha head = new HeadSha("a".repeat(40));
    assertThat(glass.confirm(subject, Person.of("bob"), now)).isFalse();

    glass.open("comment 1", subject, head, Person.of("ann"), "fire", now);
    glass.open("comment 1", subject, head, Person.of("ann"), "fire again", now);

    assertThat(glass.confirm(subject, Person.of("ann"), now)).isFalse();
    assertThat(glass.of(subject)).singleElement().matches(r -> r.confirmedBy().isEmpty());
    assertThat(glass.confirm(subject, Person.of("bob"), now.plusSeconds(60))).isTrue();
    assertThat(glass.confirm(subject, Person.of("eve"), now.plusSeconds(70))).isFalse();
    assertThat(glass.of(subject))
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.openedBy()).isEqualTo(Person.of("ann"));
              assertThat(record.reason()).isEqualTo("fire");
              assertThat(record.confirmedBy()).contains(Person.of("bob"));
              assertThat(record.confirmedAt()).contains(now.plusSeconds(60));
              assertThat(record.expiresAt()).isEqualTo(now.plus(Duration.ofHours(4)));
              assertThat(record.reviewDueAt()).isEqualTo(now.plus(Duration.ofDays(3)));
              assertThat(record.lifts()).containsExactly("ticket");
            });
  }

  @Test
  void anOldConfirmationDoesNotConfirmANewerRecord() {
    GlassRecords glass = glass();
    PullRequestRef subject = merge(1).subject();
    glass.open("1", subject, new HeadSha("a".repeat(40)), Person.of("ann"), "fire", now);

    assertThat(glass.confirm(subject, Person.of("bob"), now.minusSeconds(1))).isFalse();
    assertThat(glass.confirm(subject, Person.of("bob"), now)).isTrue();
  }

  @Test
  void brokenGlassIsEvidence() {
    GlassRecords glass = glass();
    FactSheet sheet = Sheets.sheet().subject("acme/till", 1).build();
    glass.open("1", sheet.subject(), sheet.head(), Person.of("ann"), "fire", now);

    FactSheet laid = new GlassEvidence(glass).lay(sheet);
    assertThat(laid.breakGlass())
        .isEqualTo(
            Evidence.known(Listing.complete(glass.of(sheet.subject())), "ledger", sheet.asOf()));
    assertThat(new GlassEvidence(glass).brings()).containsExactly(FactKind.BREAK_GLASS);
  }

  private GlassRecords glass() {
    return new GlassRecords(
        database,
        new GlassRecords.Terms(Set.of("ticket"), Duration.ofHours(4), Duration.ofDays(3)));
  }

  @Test
  void workersHandDeliveriesAndQuestionsToTheirHandlersAndTellHowTheyEnded() {
    AtomicInteger tries = new AtomicInteger();
    Told told = new Told();
    Workers workers =
        new Workers(
            inbox,
            queue,
            () -> now,
            delivery -> {
              queue.want(List.of(merge(1)));
              return Optional.empty();
            },
            work -> {
              if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("no connection");
              }
              return Optional.empty();
            },
            told);
    inbox.receive(one, "push", BODY);

    assertThat(workers.step()).isTrue();
    assertThat(inbox.isHandled(one)).isTrue();
    assertThat(workers.step()).isTrue();
    assertThat(workers.step()).as("it failed and rests").isFalse();
    now = now.plus(Backoff.LONGEST);
    assertThat(workers.step()).isTrue();
    assertThat(tries).hasValue(2);
    assertThat(queue.backlog().waiting()).isZero();
    assertThat(told.lines)
        .containsExactly("handled d-1", "failed acme/till#1 no connection", "answered acme/till#1");
  }

  @Test
  void aPoisonousDeliveryIsParkedAndReportedAndBlocksNobody() {
    Told told = new Told();
    Workers workers =
        new Workers(
            inbox,
            queue,
            () -> now,
            delivery -> {
              if (delivery.id().equals(one)) {
                throw new StackOverflowError("too deep");
              }
              return Optional.empty();
            },
            work -> Optional.empty(),
            told);
    inbox.receive(one, "push", BODY);
    for (int i = 0; i < Backoff.ATTEMPTS_MAX; i++) {
      inbox.receive(new dev.sekisho.gate.event.DeliveryId("good-" + i), "push", BODY);
      while (workers.step()) {}
      now = now.plus(Backoff.LONGEST);
    }

    assertThat(inbox.backlog()).isEqualTo(new Backlog(0, Optional.empty(), 1));
    assertThat(told.lines)
        .filteredOn(line -> line.startsWith("handled good"))
        .hasSize(Backoff.ATTEMPTS_MAX);
    assertThat(told.lines)
        .filteredOn(line -> line.startsWith("parked"))
        .containsExactly("parked d-1 too deep");
  }

  @Test
  void aDeliveryThatNobodyCanReadIsParkedAtOnce() {
    Told told = new Told();
    Workers workers =
        new Workers(
            inbox,
            queue,
            () -> now,
            delivery -> {
              throw new Workers.Unreadable("cut off", new IllegalStateException());
            },
            work -> Optional.empty(),
            told);
    inbox.receive(one, "push", BODY);

    assertThat(workers.step()).isTrue();
    assertThat(inbox.backlog().parked()).isEqualTo(1);
    assertThat(told.lines).containsExactly("parked d-1 cut off");
  }

  private static final class Told implements Workers.Reports {
    private final List<String> lines = new java.util.ArrayList<>();

    @Override
    public void handled(StoredDelivery delivery) {
      lines.add("handled " + delivery.id());
    }

    @Override
    public void failed(StoredDelivery delivery, String reason, boolean parked) {
      lines.add((parked ? "parked " : "failed ") + delivery.id() + " " + reason);
    }

    @Override
    public void answered(Work work) {
      lines.add("answered " + work.request().subject());
    }

    @Override
    public void failed(Work work, String reason, boolean parked) {
      lines.add((parked ? "parked " : "failed ") + work.request().subject() + " " + reason);
    }
  }

  private Optional<StoredDelivery> take() {
    return inbox.take(now.plus(Workers.LEASE));
  }

  private Optional<Work> work() {
    return queue.take(now.plus(Workers.LEASE));
  }

  private static Request merge(int number) {
    return Request.merge(new PullRequestRef(new RepositoryName("acme/till"), number));
  }

  @Test
  void theNewestDecisionsWithSheetsComePageByPage() {
    for (int number = 1; number <= 5; number++) {
      act(decision(number, Outcome.FORBID));
      if (number == 1) {
        now = now.plus(Duration.ofDays(366));
        assertThat(new Retention(database).forget(now.minus(Duration.ofDays(365)), now))
            .isEqualTo(1);
      } else if (number != 3) { // two come at the same time
        now = now.plusSeconds(1);
      }
    }

    List<KeptDecision> first = audit.newest(3, Optional.empty());
    List<KeptDecision> second = audit.newest(3, Optional.of(first.get(2)));

    assertThat(first).hasSize(3);
    assertThat(second).hasSize(1);
    assertThat(audit.newest(3, Optional.of(second.get(0)))).isEmpty();
    List<KeptDecision> all = new ArrayList<>(first);
    all.addAll(second);
    assertThat(all)
        .extracting(kept -> kept.facts().orElseThrow().subject().number())
        .containsExactlyInAnyOrder(2, 3, 4, 5);
    assertThat(all).isSortedAccordingTo(Comparator.comparing(KeptDecision::at).reversed());
  }

  private List<GateAction> act(Decision decision) {
    List<GateAction> actions = plan(decision);
    ledger.intend(decision, actions);
    actions.forEach(
        action -> ledger.settle(decision.id(), action, ActionOutcome.Done.WITHOUT_REFERENCE, now));
    return actions;
  }

  private static List<GateAction> plan(Decision decision) {
    return new ActionPlanner(PublishSettings.DEFAULT).plan(decision.evaluation(), Situation.NEW);
  }

  private static Decision decision(int number, Outcome outcome) {
    FactSheet sheet = Sheets.sheet().subject("acme/till", number).build();
    ControlName control = new ControlName("ticket");
    List<ControlResult> controls =
        List.of(
            ControlResult.of(
                control,
                "owner",
                List.of(new Finding(new RuleName("ticket/x"), outcome, "said", "do it", "owner"))));
    Evaluation evaluation =
        new Evaluation(
            sheet.question(),
            sheet.subject(),
            sheet.head(),
            sheet.asOf(),
            REVISION,
            Verdict.of(controls),
            controls,
            List.of(),
            Optional.empty());
    return new Decision(DecisionJson.ids().of(sheet, evaluation), sheet, evaluation);
  }

  private List<String> contents() {
    List<String> contents = new java.util.ArrayList<>();
    audit.entries(entry -> contents.add(entry.content()));
    return contents;
  }

  private void tamper(String... statements) {
    database.jdbi().useTransaction(handle -> List.of(statements).forEach(handle::execute));
  }

  /** As somebody who owns the database can. */
  abstract void tamperInSpite(String... statements);

  Database database() {
    return database;
  }
}
