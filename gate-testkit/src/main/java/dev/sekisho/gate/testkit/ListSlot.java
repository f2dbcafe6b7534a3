package dev.sekisho.gate.testkit;

import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.Listing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A kind of evidence that is a list, while a sheet is being built. */
final class ListSlot<T> implements Slot {
  private final String source;
  private Supplier<Optional<T>> first = Optional::empty;
  private final List<T> items = new ArrayList<>();
  private boolean complete = true;
  private Optional<String> gap = Optional.empty();

  ListSlot(String source) {
    this.source = source;
  }

  /** Puts an item at the front that is known only when the sheet is built. */
  void first(Supplier<T> item) {
    first = () -> Optional.of(item.get());
  }

  void add(T item) {
    gap = Optional.empty();
    items.add(item);
  }

  void remove(T item) {
    items.remove(item);
  }

  boolean contains(T item) {
    return items.contains(item);
  }

  void clear() {
    gap = Optional.empty();
    first = Optional::empty;
    items.clear();
    complete = true;
  }

  void truncate() {
    gap = Optional.empty();
    complete = false;
  }

  @Override
  public void unknown(String reason) {
    gap = Optional.of(reason);
  }

  Evidence<Listing<T>> evidence(Instant asOf) {
    if (gap.isPresent()) {
      return Evidence.unknown(source, gap.get());
    }
    List<T> all = new ArrayList<>();
    first.get().ifPresent(all::add);
    all.addAll(items);
    return Evidence.known(new Listing<>(all, complete), source, asOf);
  }
}
