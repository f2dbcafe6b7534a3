package dev.sekisho.gate.testkit.github.internal.server;

import dev.sekisho.gate.testkit.github.Call;
import dev.sekisho.gate.testkit.github.Exchange;
import dev.sekisho.gate.testkit.github.ExchangeCheck;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Which calls arrived, and what was wrong with them. Thread-safe. */
public final class CallLog {
  /** Calls that are remembered, the latest. */
  public static final int REMEMBERED_MAX = 20_000;

  /** Characters of a body that are remembered. */
  private static final int BODY_CHARS_MAX = 20_000;

  private final Deque<Call> calls = new ArrayDeque<>();
  private final List<ExchangeCheck> checks = new CopyOnWriteArrayList<>();
  private final List<String> violations = new ArrayList<>();
  private long counted;

  /** Adds somebody who looks at each call and its answer. */
  public void check(ExchangeCheck check) {
    checks.add(check);
  }

  /** Remembers a call. */
  synchronized void add(Call call) {
    calls.addLast(
        call.body().length() <= BODY_CHARS_MAX
            ? call
            : new Call(
                call.method(),
                call.path(),
                call.body().substring(0, BODY_CHARS_MAX),
                call.by(),
                call.status(),
                call.counted()));
    if (calls.size() > REMEMBERED_MAX) {
      calls.removeFirst();
    }
    if (call.counted()) {
      counted++;
    }
  }

  /** Lets everybody look. */
  void look(Exchange exchange) {
    for (ExchangeCheck check : checks) {
      List<String> found = check.violations(exchange);
      synchronized (this) {
        violations.addAll(found);
      }
    }
  }

  /** The calls that are remembered, oldest first. */
  public synchronized List<Call> calls() {
    return List.copyOf(calls);
  }

  /** How many calls were counted since the beginning or the last {@link #forget}. */
  public synchronized long counted() {
    return counted;
  }

  /** Forgets the calls; what was wrong with them stays. */
  public synchronized void forget() {
    calls.clear();
    counted = 0;
  }

  /**
   * What was wrong.
   *
   * @throws IllegalStateException when nobody looks
   */
  public synchronized List<String> violations() {
    if (checks.isEmpty()) {
      throw new IllegalStateException("nobody checks the calls; add a check first");
    }
    return List.copyOf(violations);
  }
}
