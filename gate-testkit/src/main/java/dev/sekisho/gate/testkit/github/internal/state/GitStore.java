package dev.sekisho.gate.testkit.github.internal.state;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The objects of all repositories; a fork and its origin share them, as on GitHub. */
public final class GitStore {
  private final Map<String, Commit> commits = new ConcurrentHashMap<>();
  private final Map<String, String> blobs = new ConcurrentHashMap<>();
  private final Map<String, NavigableMap<String, String>> trees = new ConcurrentHashMap<>();

  /** Keeps a commit, its files and its folders. */
  public Commit keep(Commit commit) {
    commits.put(commit.sha(), commit);
    if (trees.putIfAbsent(commit.tree().sha(), commit.tree().files()) == null) {
      commit.tree().files().values().forEach(text -> blobs.put(Shas.blob(text), text));
    }
    return commit;
  }

  /** The commit of that name. */
  public Optional<Commit> commit(String sha) {
    return Optional.ofNullable(commits.get(sha));
  }

  /** The commit of that name, which must be there. */
  public Commit known(String sha) {
    return commit(sha).orElseThrow(() -> new IllegalArgumentException("no commit " + sha));
  }

  /** The text of the blob of that name. */
  public Optional<String> blob(String sha) {
    return Optional.ofNullable(blobs.get(sha));
  }

  /** The files of a tree or of a folder that was listed before. */
  public Optional<NavigableMap<String, String>> tree(String sha) {
    return Optional.ofNullable(trees.get(sha));
  }

  /** Keeps a folder so that it can be asked for by its name. */
  public String keepFolder(NavigableMap<String, String> files) {
    String sha = Shas.tree(files);
    trees.putIfAbsent(sha, Collections.unmodifiableNavigableMap(new TreeMap<>(files)));
    return sha;
  }

  /** The commits that {@code head} has and {@code base} has not, oldest first. */
  public List<Commit> between(String base, String head) {
    Set<String> behind = ancestors(base);
    List<Commit> ahead = new ArrayList<>();
    for (String sha : ancestors(head)) {
      if (!behind.contains(sha)) {
        ahead.add(known(sha));
      }
    }
    Collections.reverse(ahead);
    return ahead;
  }

  /** The nearest commit that both have; {@code base} itself when they share none. */
  public Commit mergeBase(String base, String head) {
    Set<String> behind = ancestors(base);
    return ancestors(head).stream()
        .filter(behind::contains)
        .findFirst()
        .map(this::known)
        .orElseGet(() -> known(base));
  }

  /** A commit and all before it, nearest first. */
  private Set<String> ancestors(String sha) {
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(sha));
    while (!open.isEmpty()) {
      String next = open.removeFirst();
      if (seen.add(next)) {
        open.addAll(known(next).parents());
      }
    }
    return seen;
  }
}
