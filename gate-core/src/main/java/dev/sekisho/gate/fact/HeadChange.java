package dev.sekisho.gate.fact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One arrival in the history of a pull request's head, oldest first. Times come from events, never
 * from a commit's own dates, which its author chooses.
 *
 * @param sha the head from then on
 * @param arrivedAt when the code host received it
 * @param pushedBy who pushed it
 * @param forced whether it replaced commits instead of adding to them
 * @param tree the id of its tree, where known: equal trees hold equal files
 * @param patch an identity of the diff against the base, where known: equal patches propose equal
 *     changes
 * @param changedPaths the paths that differ from the head before, where known
 */
public record HeadChange(
    HeadSha sha,
    Instant arrivedAt,
    Person pushedBy,
    boolean forced,
    Optional<String> tree,
    Optional<String> patch,
    Optional<List<FilePath>> changedPaths) {
  public HeadChange {
    changedPaths = changedPaths.map(List::copyOf);
  }
}
