package dev.sekisho.gate.github.fact;

import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.github.payload.Json;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * One list that GraphQL gives page by page.
 *
 * @param kind the evidence that it is
 * @param alias its name in the query, and that of the variable with its cursor
 * @param connection what GraphQL calls it
 * @param arguments beside those for paging; usually none
 * @param fields what is read of each node
 * @param read makes an item of a node; empty for a node that is none
 * @param capped whether GitHub ends the list early without a word, so that only its count tells
 * @param <T> the items
 */
record Part<T>(
    FactKind kind,
    String alias,
    String connection,
    String arguments,
    String fields,
    Function<Json, Optional<T>> read,
    boolean capped) {

  /** A list that GitHub tells to its end. */
  Part(
      FactKind kind,
      String alias,
      String connection,
      String arguments,
      String fields,
      Function<Json, Optional<T>> read) {
    this(kind, alias, connection, arguments, fields, read, false);
  }

  /** Items of a page; GitHub gives no more. */
  static final int PAGE_ITEMS = 100;

  /** Pages that are read of one list; what lies beyond is cut off, and the listing says so. */
  static final int PAGES_MAX = 10;

  /** What stands in a query, with {@code $alias} for the cursor. */
  String text() {
    String paging = "first: " + PAGE_ITEMS + ", after: $" + alias;
    String all = arguments.isEmpty() ? paging : paging + ", " + arguments;
    return "%s: %s(%s) { nodes { %s } pageInfo { hasNextPage endCursor }%s }"
        .formatted(alias, connection, all, fields, capped ? " totalCount" : "");
  }

  /** The items of a page. */
  List<T> items(Json page) {
    return page.at("nodes").items().stream()
        .filter(node -> !node.isAbsent())
        .flatMap(node -> read.apply(node).stream())
        .toList();
  }

  /** Whether GitHub shows every node of a page; one that it does not show is nothing. */
  boolean isShown(Json page) {
    return page.at("nodes").items().stream().noneMatch(Json::isAbsent);
  }

  /** How many items there are in all; empty where GitHub need not be asked. */
  OptionalInt count(Json page) {
    return capped ? OptionalInt.of(page.at("totalCount").integer()) : OptionalInt.empty();
  }

  /** Where the next page begins; empty on the last. */
  Optional<String> next(Json page) {
    Json info = page.at("pageInfo");
    return info.at("hasNextPage").flag()
        ? Optional.of(info.at("endCursor").text())
        : Optional.empty();
  }
}
