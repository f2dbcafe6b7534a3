package dev.sekisho.gate.testkit;

import dev.sekisho.gate.fact.Evidence;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** A kind of evidence that is one value, while a sheet is being built. */
final class ValueSlot<T> implements Slot {
  private final String source;
  private Supplier<T> value;
  private Optional<String> gap = Optional.empty();

  ValueSlot(String source, Supplier<T> value) {
    this.source = source;
    this.value = value;
  }

  void set(T known) {
    gap = Optional.empty();
    value = () -> known;
  }

  @Override
  public void unknown(String reason) {
    gap = Optional.of(reason);
  }

  Evidence<T> evidence(Instant asOf) {
    return gap.<Evidence<T>>map(reason -> Evidence.unknown(source, reason))
        .orElseGet(() -> Evidence.known(value.get(), source, asOf));
  }
}
