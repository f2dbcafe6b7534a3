package dev.sekisho.gate.fact;

import java.util.List;
import java.util.Optional;

/**
 * One file that the pull request changes.
 *
 * @param path its path at the head, or at the base when it was removed
 * @param previousPath its path before a rename or a copy
 * @param status what happened to it
 * @param linesAdded lines added
 * @param linesDeleted lines deleted
 */
public record ChangedFile(
    FilePath path,
    Optional<FilePath> previousPath,
    Status status,
    int linesAdded,
    int linesDeleted) {

  /** Its path, and the one before a rename or a copy. */
  public List<FilePath> paths() {
    return previousPath.map(previous -> List.of(path, previous)).orElseGet(() -> List.of(path));
  }

  /** What a pull request does to a file, in the code host's words. */
  public enum Status {
    ADDED,
    REMOVED,
    MODIFIED,
    RENAMED,
    COPIED,
    CHANGED,
    UNCHANGED
  }
}
