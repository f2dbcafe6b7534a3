package dev.sekisho.gate.ledger;

import dev.sekisho.gate.fact.HeadChange;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.ledger.Arrival.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The heads of one pull request, oldest first. Whatever is learnt, in whatever order and however
 * often, gives the same arrivals. Immutable.
 *
 * @param list the arrivals
 */
record Arrivals(List<Arrival> list) {
  Arrivals {
    list = ordered(list);
  }

  /** An event told of an arrival, so what was only found of it no longer counts. */
  Arrivals told(Arrival arrival) {
    List<Arrival> after = new ArrayList<>(list);
    Arrival known = arrival;
    for (Arrival other : list) {
      if (other.sha().equals(arrival.sha())) {
        known = known.with(other.change());
        if (other.at().equals(arrival.at()) || isItsFinding(other, arrival)) {
          after.remove(other);
        }
      }
    }
    after.add(known);
    return new Arrivals(after);
  }

  /** Whether this was found after that arrival and before any other one. */
  private boolean isItsFinding(Arrival found, Arrival arrival) {
    return !found.origin().isTold()
        && !found.at().isBefore(arrival.at())
        && list.stream()
            .filter(other -> !other.sha().equals(arrival.sha()))
            .noneMatch(o -> o.at().isAfter(arrival.at()) && o.at().isBefore(found.at()));
  }

  /** A head was there at a time; it may have been there long before. */
  Arrivals found(HeadChange change) {
    List<Arrival> same = list.stream().filter(a -> a.sha().equals(change.sha())).toList();
    if (same.isEmpty()) {
      return with(new Arrival(change, Origin.FOUND, Optional.empty()));
    }
    List<Arrival> after = new ArrayList<>(list);
    for (Arrival known : same) {
      boolean earlier = known.origin() == Origin.FOUND && change.arrivedAt().isBefore(known.at());
      Arrival fuller = known.with(change);
      after.set(
          list.indexOf(known), earlier ? fuller.dated(change.arrivedAt(), Origin.FOUND) : fuller);
    }
    Arrival last = list.get(list.size() - 1);
    if (last.sha().equals(change.sha()) || !last.at().isBefore(change.arrivedAt())) {
      return new Arrivals(after);
    }
    Arrival known = same.get(same.size() - 1);
    Arrival again = new Arrival(change, Origin.RETURNED, Optional.empty()).with(known.change());
    return new Arrivals(after).returned(again);
  }

  /** An earlier head is there again; what was seen in between and never told was an old view. */
  private Arrivals returned(Arrival again) {
    List<Arrival> after = new ArrayList<>(list);
    int last = list.size() - 1;
    if (list.get(last).origin() == Origin.RETURNED
        && last > 0
        && list.get(last - 1).sha().equals(again.sha())) {
      after.remove(last);
    } else {
      after.add(again);
    }
    return new Arrivals(after);
  }

  private Arrivals with(Arrival arrival) {
    List<Arrival> after = new ArrayList<>(list);
    after.add(arrival);
    return new Arrivals(after);
  }

  /** What a rule may read of them. */
  Listing<HeadChange> listing() {
    boolean complete = list.stream().anyMatch(a -> a.origin() == Origin.OPENED);
    return new Listing<>(list.stream().map(Arrival::change).toList(), complete);
  }

  /** By time; what arrived within one tick of the code host's clock, by who came before whom. */
  private static List<Arrival> ordered(List<Arrival> arrivals) {
    List<Arrival> waiting = new ArrayList<>(arrivals);
    waiting.sort(Comparator.comparing(Arrival::at).thenComparing(a -> a.origin() != Origin.OPENED));
    List<Arrival> ordered = new ArrayList<>(waiting.size());
    while (!waiting.isEmpty()) {
      Arrival next = next(waiting, ordered);
      waiting.remove(next);
      ordered.add(next);
    }
    return List.copyOf(ordered);
  }

  /** Of those that arrived first: one that follows the last, else one that follows no other. */
  private static Arrival next(List<Arrival> waiting, List<Arrival> ordered) {
    List<Arrival> first = waiting.stream().filter(a -> a.at().equals(waiting.get(0).at())).toList();
    Optional<Arrival> following =
        ordered.isEmpty()
            ? Optional.empty()
            : first.stream().filter(a -> a.follows(ordered.get(ordered.size() - 1))).findFirst();
    return following
        .or(() -> first.stream().filter(a -> first.stream().noneMatch(a::follows)).findFirst())
        .orElse(first.get(0));
  }
}
