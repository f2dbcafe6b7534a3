package dev.sekisho.gate.testkit.github.internal.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists that are given page by page. */
final class Connections {
  private static final int PAGE_MAX = 100;

  private Connections() {}

  /** The page that was asked for: {@code first} after a cursor, or {@code last}. */
  static <T> Graph page(DataFetchingEnvironment env, List<T> all, Function<? super T, Graph> node) {
    Integer first = env.getArgument("first");
    Integer last = env.getArgument("last");
    String name = env.getField().getName();
    if (first == null && last == null) {
      throw new GraphRefused(
          "MISSING_PAGINATION_BOUNDARIES",
          "You must provide a `first` or `last` value to properly paginate the `"
              + name
              + "` connection.");
    }
    int size = first == null ? Objects.requireNonNull(last) : first;
    if (size < 0 || size > PAGE_MAX) {
      throw new GraphRefused(
          "EXCESSIVE_PAGINATION",
          "Requesting "
              + size
              + " records on the `"
              + name
              + "` connection exceeds the `first` limit of "
              + PAGE_MAX
              + " records.");
    }
    int from = first == null ? Math.max(0, all.size() - size) : index(env.getArgument("after"));
    int to = first == null ? all.size() : Math.min(all.size(), from + size);
    List<Graph> nodes = new ArrayList<>();
    for (int i = Math.min(from, to); i < to; i++) {
      nodes.add(node.apply(all.get(i)));
    }
    return Graph.of(
        "",
        "nodes",
        nodes,
        "totalCount",
        all.size(),
        "filteredCount",
        all.size(),
        "pageInfo",
        Graph.of(
            "PageInfo",
            "hasNextPage",
            to < all.size(),
            "hasPreviousPage",
            from > 0,
            "startCursor",
            nodes.isEmpty() ? null : cursor(from + 1),
            "endCursor",
            nodes.isEmpty() ? null : cursor(to)));
  }

  private static String cursor(int position) {
    return Base64.getEncoder()
        .encodeToString(("cursor:" + position).getBytes(StandardCharsets.UTF_8));
  }

  private static int index(@Nullable String cursor) {
    if (cursor == null) {
      return 0;
    }
    try {
      String text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
      return Integer.parseInt(text.replace("cursor:", ""));
    } catch (IllegalArgumentException e) {
      throw new GraphRefused(
          "INVALID_CURSOR_ARGUMENTS", "`" + cursor + "` does not appear to be a valid cursor.");
    }
  }
}
