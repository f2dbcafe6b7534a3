package dev.sekisho.gate.testkit.github.internal.state;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The files of a commit. Immutable.
 *
 * @param sha the name of the root tree
 * @param files text by path
 */
public record Tree(String sha, NavigableMap<String, String> files) {
  /** No files. */
  public static final Tree EMPTY = of(new TreeMap<>());

  /** A tree of these files. */
  public static Tree of(NavigableMap<String, String> files) {
    return new Tree(Shas.tree(files), Collections.unmodifiableNavigableMap(files));
  }

  /** This tree with other texts in it; a path whose text is empty is kept as an empty file. */
  public Tree with(Map<String, String> changed, Iterable<String> removed) {
    NavigableMap<String, String> files = new TreeMap<>(this.files);
    files.putAll(changed);
    removed.forEach(files::remove);
    return of(files);
  }
}
