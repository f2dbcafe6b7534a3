package dev.sekisho.gate.bot.layer;

import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.rules.compile.RuleSources;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What branches add to the rules, as it was when they were looked at last. A commit is read once.
 * Thread-safe.
 */
final class LayerShelf {

  /** Branches whose layer is kept. */
  static final int PLACES_MAX = 2_000;

  /**
   * A layer and where it was read.
   *
   * @param commit the commit; empty when it could not be read
   */
  record Pinned(Optional<HeadSha> commit, Layer layer) {}

  private final LayerPort port;
  private final Map<LayerPlace, Pinned> pinned = Recent.atMost(PLACES_MAX);

  LayerShelf(LayerPort port) {
    this.port = port;
  }

  /** The layer of a branch as it was looked at last; empty when it never was. */
  Optional<Pinned> at(LayerPlace place) {
    synchronized (pinned) {
      return Optional.ofNullable(pinned.get(place));
    }
  }

  /** The layers of the branches of a repository that were looked at. */
  List<Pinned> of(RepositoryName repository) {
    synchronized (pinned) {
      return pinned.entrySet().stream()
          .filter(entry -> entry.getKey().repository().equals(repository))
          .map(Map.Entry::getValue)
          .toList();
    }
  }

  /** Looks at a branch now. One that can not be read has a layer that says so. */
  Pinned look(LayerPlace place) {
    Pinned now = read(place, at(place));
    synchronized (pinned) {
      pinned.put(place, now);
    }
    return now;
  }

  private Pinned read(LayerPlace place, Optional<Pinned> before) {
    try {
      HeadSha commit = port.commit(place);
      Optional<Pinned> same =
          before.filter(known -> known.commit().filter(commit::equals).isPresent());
      return same.isPresent()
          ? same.get()
          : new Pinned(Optional.of(commit), new Layer(port.read(place, commit), ""));
    } catch (GateException e) {
      return new Pinned(Optional.empty(), unreadable(e.problems().get(0).line()));
    } catch (RuntimeException e) {
      return new Pinned(Optional.empty(), unreadable(String.valueOf(e.getMessage())));
    }
  }

  private static Layer unreadable(String reason) {
    return new Layer(RuleSources.of(Map.of()), reason.isEmpty() ? "it failed" : reason);
  }
}
