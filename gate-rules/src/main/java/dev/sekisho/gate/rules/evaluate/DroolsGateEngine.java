package dev.sekisho.gate.rules.evaluate;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.rules.compile.CompiledRule;
import dev.sekisho.gate.rules.compile.CompiledRules;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Judges sheets with Drools. Sessions are kept and used again: each evaluation takes one for
 * itself, inserts its facts, fires, and deletes them, so nothing of a sheet outlives its answer.
 * Thread-safe; holds no more sessions than there were evaluations at once.
 */
public final class DroolsGateEngine extends CompiledEngine {

  /** Sheets that are in one session together. */
  static final int BATCH_SHEETS_MAX = 256;

  /** Rule firings for one sheet. */
  static final int FIRINGS_MAX = 10_000;

  /** Idle sessions that are kept. */
  static final int IDLE_SESSIONS_MAX = 64;

  private final KieBase base;
  private final KieSessionConfiguration configuration;
  private final Conclusion conclusion;
  private final Set<FactKind> matched;
  private final ConcurrentLinkedQueue<KieSession> idle = new ConcurrentLinkedQueue<>();
  private final AtomicInteger idleCount = new AtomicInteger();

  /** An engine for one immutable set of rules. */
  public DroolsGateEngine(CompiledRules rules) {
    super(rules);
    this.base = Network.of(rules);
    this.configuration = KieServices.get().newKieSessionConfiguration();
    // Or sessions that fire at once would hand each other their facts: without this option, Drools
    // keeps the arguments of a consequence in an array that all sessions share.
    this.configuration.setOption(ThreadSafeOption.YES);
    this.conclusion = new Conclusion(rules);
    this.matched = EnumSet.noneOf(FactKind.class);
    for (CompiledRule rule : rules.rules()) {
      rule.patterns().forEach(pattern -> pattern.kind().ifPresent(matched::add));
    }
  }

  @Override
  public List<Evaluation> evaluateAll(List<FactSheet> sheets) {
    List<Evaluation> evaluations = new ArrayList<>(sheets.size());
    for (int from = 0; from < sheets.size(); from += BATCH_SHEETS_MAX) {
      int to = Math.min(sheets.size(), from + BATCH_SHEETS_MAX);
      evaluateTogether(sheets.subList(from, to), evaluations);
    }
    return evaluations;
  }

  private void evaluateTogether(List<FactSheet> sheets, List<Evaluation> evaluations) {
    List<Case> cases;
    try {
      cases = judge(sheets);
    } catch (RuntimeException | StackOverflowError e) {
      evaluateApart(sheets, e, evaluations);
      return;
    }
    for (Case judged : cases) {
      evaluations.add(conclusion.of(judged));
    }
  }

  /** What the rules say of sheets that are in one session together. */
  List<Case> judge(List<FactSheet> sheets) {
    List<Case> cases = new ArrayList<>(sheets.size());
    List<Subject> subjects = new ArrayList<>(sheets.size());
    for (FactSheet sheet : sheets) {
      Case opened = conclusion.open(sheet);
      cases.add(opened);
      subjects.addAll(opened.subjects());
    }
    fire(subjects);
    return cases;
  }

  /** One sheet can break an evaluation; the others with it must not suffer for that. */
  private void evaluateApart(
      List<FactSheet> sheets, Throwable failure, List<Evaluation> evaluations) {
    if (sheets.size() == 1) {
      evaluations.add(Evaluation.ofFailure(sheets.get(0), rules.revision(), cause(failure)));
      return;
    }
    for (FactSheet sheet : sheets) {
      evaluateTogether(List.of(sheet), evaluations);
    }
  }

  /** Drools wraps what a condition threw in words of its own. */
  private static String cause(Throwable failure) {
    Throwable first = failure;
    while (first.getCause() != null) {
      first = first.getCause();
    }
    return first.toString();
  }

  private void fire(List<Subject> subjects) {
    KieSession session = take();
    List<FactHandle> handles = new ArrayList<>(subjects.size());
    boolean sound = false;
    try {
      for (Subject subject : subjects) {
        handles.add(session.insert(subject));
        insertElements(session, subject, handles);
      }
      int limit = FIRINGS_MAX * subjects.size();
      if (session.fireAllRules(limit) >= limit) {
        throw new IllegalStateException(
            "the rules fired more than " + FIRINGS_MAX + " times for a sheet");
      }
      handles.forEach(session::delete);
      sound = true;
    } finally {
      if (sound) {
        give(session);
      } else {
        session.dispose();
      }
    }
  }

  private void insertElements(KieSession session, Subject subject, List<FactHandle> handles) {
    for (FactKind kind : matched) {
      for (Object item : subject.pullRequest().items(kind)) {
        handles.add(session.insert(new Element(subject, kind, item)));
      }
    }
  }

  private KieSession take() {
    KieSession session = idle.poll();
    if (session == null) {
      return base.newKieSession(configuration, null);
    }
    idleCount.decrementAndGet();
    return session;
  }

  private void give(KieSession session) {
    if (idleCount.incrementAndGet() <= IDLE_SESSIONS_MAX) {
      idle.offer(session);
    } else {
      idleCount.decrementAndGet();
      session.dispose();
    }
  }
}
