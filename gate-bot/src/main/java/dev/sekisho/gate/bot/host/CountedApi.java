package dev.sekisho.gate.bot.host;

import dev.sekisho.gate.bot.metric.ApiBudget;
import dev.sekisho.gate.github.wire.ApiListener;
import dev.sekisho.gate.problem.ErrorId;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Counts requests and remembers what GitHub said is left. Thread-safe. */
public final class CountedApi implements ApiListener, ApiBudget {
  private static final long NEVER = -1;

  private final AtomicLong counted = new AtomicLong();
  private final Map<ErrorId, AtomicLong> failures = new ConcurrentHashMap<>();
  private final AtomicLong remaining = new AtomicLong(NEVER);

  /** Nothing was asked yet. */
  public CountedApi() {}

  @Override
  public void answered(Answered answer) {
    if (answer.counted()) {
      counted.incrementAndGet();
    }
    answer.remaining().ifPresent(remaining::set);
  }

  @Override
  public void failed(ErrorId id) {
    failures.computeIfAbsent(id, first -> new AtomicLong()).incrementAndGet();
  }

  @Override
  public long failures(ErrorId id) {
    AtomicLong count = failures.get(id);
    return count == null ? 0 : count.get();
  }

  @Override
  public OptionalLong remaining() {
    long left = remaining.get();
    return left == NEVER ? OptionalLong.empty() : OptionalLong.of(left);
  }

  @Override
  public long requests() {
    return counted.get();
  }
}
