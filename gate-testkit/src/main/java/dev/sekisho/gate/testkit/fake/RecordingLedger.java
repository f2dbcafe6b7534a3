package dev.sekisho.gate.testkit.fake;

import dev.sekisho.gate.action.GateAction;
import dev.sekisho.gate.action.Published;
import dev.sekisho.gate.engine.Decision;
import dev.sekisho.gate.engine.DecisionId;
import dev.sekisho.gate.event.GateEvent;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question;
import dev.sekisho.gate.spi.ActionOutcome;
import dev.sekisho.gate.spi.Ledger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A ledger in memory. Keeps entries in the order in which they were written. */
public final class RecordingLedger implements Ledger {

  /** One entry. */
  public sealed interface Entry {

    /**
     * What was about to be done.
     *
     * @param decision because of what
     * @param actions what
     */
    record Intended(Decision decision, List<GateAction> actions) implements Entry {
      public Intended {
        actions = List.copyOf(actions);
      }
    }

    /**
     * How it ended.
     *
     * @param decision which decision it was because of
     * @param action what was to be done
     * @param outcome how it ended
     * @param at when
     */
    record Settled(DecisionId decision, GateAction action, ActionOutcome outcome, Instant at)
        implements Entry {}

    /**
     * What got no answer.
     *
     * @param event which event
     * @param reason why
     * @param at when
     */
    record Unanswered(GateEvent event, String reason, Instant at) implements Entry {}
  }

  private record Key(PullRequestRef subject, Question question) {}

  private final List<Entry> entries = new ArrayList<>();
  private final Map<Key, Published> published = new HashMap<>();
  private @Nullable RuntimeException failure;

  /** An empty ledger. */
  public RecordingLedger() {}

  /** Lets every writing throw from now on. */
  public RecordingLedger throwing(RuntimeException failure) {
    this.failure = failure;
    return this;
  }

  /** Lets it write again. */
  public RecordingLedger healed() {
    failure = null;
    return this;
  }

  /** Every entry, oldest first. */
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** The entries of one sort, oldest first. */
  public <T extends Entry> List<T> entries(Class<T> sort) {
    return entries.stream().filter(sort::isInstance).map(sort::cast).toList();
  }

  @Override
  public Published published(PullRequestRef subject, Question question) {
    return published.getOrDefault(new Key(subject, question), Published.NOTHING);
  }

  @Override
  public void intend(Decision decision, List<GateAction> actions) {
    write(new Entry.Intended(decision, actions));
    for (GateAction action : actions) {
      Key key = new Key(action.subject(), action.evaluation().question());
      published.put(key, published.getOrDefault(key, Published.NOTHING).begun(action));
    }
  }

  @Override
  public void settle(DecisionId decision, GateAction action, ActionOutcome outcome, Instant at) {
    write(new Entry.Settled(decision, action, outcome, at));
    if (outcome instanceof ActionOutcome.Done) {
      Key key = new Key(action.subject(), action.evaluation().question());
      published.put(key, published.getOrDefault(key, Published.NOTHING).after(action));
    }
  }

  @Override
  public void unanswered(GateEvent event, String reason, Instant at) {
    write(new Entry.Unanswered(event, reason, at));
  }

  private void write(Entry entry) {
    if (failure != null) {
      throw failure;
    }
    entries.add(entry);
  }
}
