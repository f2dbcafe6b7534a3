package dev.sekisho.gate.testkit.github.internal.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * A file that differs between two trees. Lines are counted as a bag: a line that only moved counts
 * as neither added nor removed.
 *
 * @param path its path now, or before when it was removed
 * @param previousPath its path before, when it was renamed without another change
 * @param status {@code added}, {@code removed}, {@code modified} or {@code renamed}
 * @param before its text before; none when it was added
 * @param after its text now; none when it was removed
 */
public record FileChange(
    String path, @Nullable String previousPath, String status, String before, String after) {

  /** What changed from one tree to another, by path. */
  public static List<FileChange> between(
      NavigableMap<String, String> before, NavigableMap<String, String> after) {
    Map<String, String> gone = new LinkedHashMap<>();
    Map<String, String> goneByText = new HashMap<>();
    before.forEach(
        (path, text) -> {
          if (!after.containsKey(path)) {
            gone.put(path, text);
            goneByText.put(text, path);
          }
        });
    List<FileChange> changes = new ArrayList<>();
    after.forEach(
        (path, text) -> {
          String old = before.get(path);
          if (old == null) {
            String from = goneByText.remove(text);
            gone.remove(from);
            changes.add(
                from == null
                    ? new FileChange(path, null, "added", "", text)
                    : new FileChange(path, from, "renamed", text, text));
          } else if (!old.equals(text)) {
            changes.add(new FileChange(path, null, "modified", old, text));
          }
        });
    gone.forEach((path, text) -> changes.add(new FileChange(path, null, "removed", text, "")));
    return changes;
  }

  /** How many lines came. */
  public int additions() {
    return surplus(after, before);
  }

  /** How many lines went. */
  public int deletions() {
    return surplus(before, after);
  }

  private static int surplus(String of, String over) {
    Map<String, Integer> rest = new HashMap<>();
    over.lines().forEach(line -> rest.merge(line, 1, Integer::sum));
    return (int) of.lines().filter(line -> rest.merge(line, -1, Integer::sum) < 0).count();
  }
}
