package dev.sekisho.gate.bot.work;

import dev.sekisho.gate.bot.Part;
import dev.sekisho.gate.bot.sweep.Rounds;
import dev.sekisho.gate.engine.Decision;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.ledger.WorkQueue;
import dev.sekisho.gate.spi.Request;
import dev.sekisho.gate.verdict.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks again what could not be judged, once the source that was silent answers. Of all questions
 * that miss one source, one is asked every {@link #PROBE}; the first that gets an answer raises the
 * others. What waits is in memory only: after a restart the sweep finds it again. Thread-safe.
 */
public final class Recovery implements Part {

  /** How often a silent source is tried with one question. */
  public static final Duration PROBE = Duration.ofSeconds(30);

  /** Questions that are remembered for a source; the sweep has the rest. */
  static final int WAITING_MAX = 10_000;

  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

  private final WorkQueue queue;
  private final Supplier<Set<FactKind>> reads;
  private final Map<String, Set<Request>> waiting = new LinkedHashMap<>();
  private final Rounds rounds = new Rounds();

  /**
   * Nothing waits yet.
   *
   * @param queue keeps the questions
   * @param reads the evidence that the rules in force ask for
   */
  public Recovery(WorkQueue queue, Supplier<Set<FactKind>> reads) {
    this.queue = queue;
    this.reads = reads;
  }

  @Override
  public void start() {
    rounds.every(PROBE, "recovery", this::probe);
  }

  /** Hears how a question was answered. */
  public void answered(Request asked, Decision decision) {
    boolean waits = decision.evaluation().verdict() instanceof Verdict.Undecided;
    List<Request> again = settle(plain(asked), waits, silent(decision.sheet()));
    if (!again.isEmpty()) {
      LOG.info("{} questions are asked again, since their source answers", again.size());
      queue.want(again);
    }
  }

  /** Hears that nobody wants an answer to a question any more. */
  public synchronized void forget(Request asked) {
    waiting.values().forEach(questions -> questions.remove(plain(asked)));
  }

  /** Tries each silent source with the question that waits longest. */
  public void probe() {
    queue.want(longest());
  }

  private synchronized List<Request> longest() {
    waiting.values().removeIf(Set::isEmpty);
    return waiting.values().stream().map(questions -> questions.iterator().next()).toList();
  }

  private synchronized List<Request> settle(Request question, boolean waits, Set<String> silent) {
    List<Request> again = new ArrayList<>();
    waiting.forEach(
        (source, questions) -> {
          if (questions.remove(question) && !silent.contains(source)) {
            again.addAll(questions);
            questions.clear();
          }
        });
    if (waits) {
      silent.forEach(source -> remember(source, question));
    }
    return again;
  }

  private void remember(String source, Request question) {
    Set<Request> questions = waiting.computeIfAbsent(source, name -> new LinkedHashSet<>());
    if (questions.size() < WAITING_MAX) {
      questions.add(question);
    }
  }

  private Set<String> silent(FactSheet sheet) {
    Set<String> sources = new TreeSet<>();
    for (FactKind kind : reads.get()) {
      if (sheet.evidence(kind) instanceof Evidence.Unknown<?> unknown) {
        sources.add(unknown.source());
      }
    }
    return sources;
  }

  /** Which head it is and who wants an explanation is of that time. */
  private static Request plain(Request asked) {
    return new Request(asked.subject(), Optional.empty(), asked.question(), false);
  }

  @Override
  public void close() {
    rounds.close();
  }
}
