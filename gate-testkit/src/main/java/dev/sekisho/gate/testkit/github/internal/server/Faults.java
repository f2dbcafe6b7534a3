package dev.sekisho.gate.testkit.github.internal.server;

import dev.sekisho.gate.testkit.github.CallPattern;
import dev.sekisho.gate.testkit.github.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is to go wrong, in the order in which it was asked for. Thread-safe. */
public final class Faults {
  private final List<Due> due = new ArrayList<>();

  private static final class Due {
    private final CallPattern calls;
    private final Fault fault;
    private int times;

    private Due(CallPattern calls, Fault fault, int times) {
      this.calls = calls;
      this.fault = fault;
      this.times = times;
    }
  }

  /** Lets the next calls of a kind go wrong. */
  public synchronized void add(Fault fault, CallPattern calls, int times) {
    due.add(new Due(calls, fault, times));
  }

  /** Lets nothing go wrong any more. */
  public synchronized void clear() {
    due.clear();
  }

  /** What goes wrong with this call. */
  synchronized Optional<Fault> take(String method, String path) {
    for (Due one : due) {
      if (one.times > 0 && one.calls.matches(method, path)) {
        one.times--;
        return Optional.of(one.fault);
      }
    }
    return Optional.empty();
  }
}
