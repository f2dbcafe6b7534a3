package dev.sekisho.gate.github.fact;

import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.github.payload.Json;
import dev.sekisho.gate.problem.GateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a list page by page. What is not seen to its end is a truncated list, never a whole one.
 */
final class Pages {
  private Pages() {}

  /**
   * The list.
   *
   * @param first its first page
   * @param more asks for the page at a cursor
   */
  static <T> Listing<T> read(Part<T> part, Json first, Function<String, Json> more) {
    List<T> items = new ArrayList<>();
    int nodes = 0;
    boolean shown = true;
    Json page = first;
    for (int pages = 1; pages <= Part.PAGES_MAX; pages++) {
      items.addAll(part.items(page));
      nodes += page.at("nodes").items().size();
      shown &= part.isShown(page);
      Optional<String> next = part.next(page);
      if (next.isEmpty()) {
        return new Listing<>(items, shown && nodes >= part.count(page).orElse(nodes));
      }
      Optional<Json> further = attempt(more, next.get());
      if (further.isEmpty()) {
        break;
      }
      page = further.get();
    }
    return Listing.truncated(items);
  }

  /** The same list without what {@code keep} leaves out. */
  static <T> Listing<T> kept(Listing<T> all, Function<T, Optional<T>> keep) {
    return new Listing<>(
        all.items().stream().flatMap(item -> keep.apply(item).stream()).toList(), all.complete());
  }

  private static Optional<Json> attempt(Function<String, Json> more, String cursor) {
    try {
      return more.apply(cursor).present();
    } catch (GateException e) {
      return Optional.empty();
    }
  }
}
