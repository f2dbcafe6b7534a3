package dev.sekisho.gate.bot.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sekisho.gate.bot.Part;
import dev.sekisho.gate.bot.work.Listener;
import dev.sekisho.gate.event.DeliveryId;
import dev.sekisho.gate.event.GateEvent;
import dev.sekisho.gate.event.PullRequestChanged;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.github.policy.PolicyErrors;
import dev.sekisho.gate.github.policy.ProposedRules;
import dev.sekisho.gate.ledger.Audit;
import dev.sekisho.gate.ledger.Inbox;
import dev.sekisho.gate.ledger.StoredDelivery;
import dev.sekisho.gate.ledger.Workers;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.compile.RuleSources;
import dev.sekisho.gate.rules.reload.CurrentRules;
import dev.sekisho.gate.workbench.diff.Comparison;
import dev.sekisho.gate.workbench.diff.Progress;
import dev.sekisho.gate.workbench.diff.Report;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the rules that a pull request to the policy repository proposes with those in force,
 * over the newest sheets of this gate, and says in a comment what would have been answered. What is
 * proposed is data: it is read and judged by, and never runs. It changes no verdict.
 *
 * <p>Each head is kept in the inbox before the delivery that told of it is done with, so it is
 * compared after a crash too, and a failure here does not hold up the answer. Thread-safe.
 */
public final class RulePreview implements Listener, Workers.Handler<StoredDelivery>, Part {

  /** The event under which heads to compare are stored. */
  public static final String EVENT = "rules_preview";

  /** Sheets that are judged for one comment, at most. */
  public static final int SHEETS_MAX = 50_000;

  /** How long sheets are judged for one comment. */
  public static final Duration TIME_MAX = Duration.ofSeconds(20);

  private static final Logger LOG = LoggerFactory.getLogger(RulePreview.class);

  private final ProposedRules proposed;
  private final CurrentRules inForce;
  private final Audit ledger;
  private final Inbox inbox;
  private final Duration timeMax;
  private final LongSupplier nanoTime;
  private final ExecutorService judge =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread judging = Executors.defaultThreadFactory().newThread(work);
            judging.setName("rules-preview");
            judging.setDaemon(true);
            return judging;
          });

  /**
   * A preview.
   *
   * @param inbox keeps the heads that are to be compared
   * @param timeMax how long sheets are judged for one comment
   * @param nanoTime a clock that only runs forward, in nanoseconds
   */
  public RulePreview(
      ProposedRules proposed,
      CurrentRules inForce,
      Audit ledger,
      Inbox inbox,
      Duration timeMax,
      LongSupplier nanoTime) {
    this.proposed = proposed;
    this.inForce = inForce;
    this.ledger = ledger;
    this.inbox = inbox;
    this.timeMax = timeMax;
    this.nanoTime = nanoTime;
  }

  @Override
  public void hear(GateEvent event) {
    if (event instanceof PullRequestChanged changed && proposed.isChangedBy(changed)) {
      String subject = changed.subject().toString();
      inbox.receive(
          new DeliveryId(
              EVENT + ":" + subject + "@" + changed.head() + ":" + changed.at().toEpochMilli()),
          EVENT,
          subject.getBytes(UTF_8));
    }
  }

  @Override
  public Optional<String> handle(StoredDelivery delivery) {
    PullRequestRef subject = subject(new String(delivery.body(), UTF_8));
    proposed.head(subject).ifPresent(head -> tell(subject, head));
    return Optional.empty();
  }

  private static PullRequestRef subject(String text) {
    int hash = text.lastIndexOf('#');
    return new PullRequestRef(
        new RepositoryName(text.substring(0, hash)), Integer.parseInt(text.substring(hash + 1)));
  }

  /** One at a time: two first comments of one pull request would both be written. */
  private synchronized void tell(PullRequestRef subject, HeadSha head) {
    RuleSources sources;
    try {
      sources = RuleSources.of(proposed.at(head).texts());
    } catch (GateException e) {
      if (!e.problems().get(0).id().equals(PolicyErrors.UNREADABLE)) {
        throw e;
      }
      proposed.say(subject, PreviewComment.broken(e.problems(), head));
      return;
    }
    RuleSet before = inForce.get();
    if (sources.revision().equals(before.revision())) {
      proposed.sayAgain(subject, PreviewComment.nothingChanges(head));
      return;
    }
    RuleSet after;
    try {
      after = RuleSet.of(sources);
    } catch (GateException e) {
      proposed.say(subject, PreviewComment.broken(e.problems(), head));
      return;
    }
    String comment = compared(before, after, head);
    if (proposed.head(subject).filter(head::equals).isEmpty()) {
      return; // the head moved meanwhile, and the new one is compared by itself
    }
    proposed.say(subject, comment);
    LOG.info("{} was told what its rules would have answered", subject);
  }

  private String compared(RuleSet before, RuleSet after, HeadSha head) {
    if (ledger.sheets() == 0) {
      return PreviewComment.nothingRecorded(head);
    }
    NewestSheets sheets = new NewestSheets(ledger, SHEETS_MAX, timeMax, nanoTime);
    Report report =
        new Comparison(before, after, judge, 1, nanoTime).compare(sheets, Progress.SILENT);
    return PreviewComment.of(report, sheets.isTimeUp(), head);
  }

  @Override
  public void start() {
    // Its thread begins with the first comparison.
  }

  @Override
  public void close() {
    judge.shutdownNow();
  }
}
