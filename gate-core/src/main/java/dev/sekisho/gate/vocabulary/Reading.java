package dev.sekisho.gate.vocabulary;

import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.Listing;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Notes what one evaluation read: the evidence that it found missing, and the next instant at which
 * something that it read changes by itself. Belongs to one evaluation on one thread.
 */
public final class Reading {
  private final Instant asOf;
  private final Set<FactKind> gaps = EnumSet.noneOf(FactKind.class);
  private @Nullable Instant nextChange;

  /** A reading of a sheet whose "now" is {@code asOf}. */
  public Reading(Instant asOf) {
    this.asOf = asOf;
  }

  /** The kinds of evidence that were asked for and could not answer. */
  public Set<FactKind> gaps() {
    return Collections.unmodifiableSet(gaps);
  }

  /** The earliest instant after now at which time alone changes something that was read. */
  public Optional<Instant> nextChange() {
    return Optional.ofNullable(nextChange);
  }

  /** The value, or empty and a gap. */
  <T> Optional<T> value(FactKind kind, Evidence<T> evidence) {
    if (evidence instanceof Evidence.Known<T> known) {
      return Optional.of(known.value());
    }
    gap(kind);
    return Optional.empty();
  }

  /** All items, or what there is of them and a gap. */
  <T> List<T> all(FactKind kind, Evidence<Listing<T>> evidence) {
    if (evidence instanceof Evidence.Known<Listing<T>> known) {
      if (!known.value().complete()) {
        gap(kind);
      }
      return known.value().items();
    }
    gap(kind);
    return List.of();
  }

  /** What there is of the items, without a gap: for descriptions and for what one item proves. */
  static <T> List<T> some(Evidence<Listing<T>> evidence) {
    return evidence instanceof Evidence.Known<Listing<T>> known ? known.value().items() : List.of();
  }

  /** Whether the evidence is the whole list. */
  static <T> boolean isWhole(Evidence<Listing<T>> evidence) {
    return evidence instanceof Evidence.Known<Listing<T>> known && known.value().complete();
  }

  /** Notes that the evidence could not answer; returns false, which opens nothing by itself. */
  boolean gap(FactKind kind) {
    gaps.add(kind);
    return false;
  }

  /** Notes that something read changes by itself at {@code instant}. */
  void changesAt(Instant instant) {
    if (instant.isAfter(asOf) && (nextChange == null || instant.isBefore(nextChange))) {
      nextChange = instant;
    }
  }
}
