package dev.sekisho.gate.fact;

import java.util.List;

/**
 * One commit of the pull request, those that a merge brought in through its second parent included.
 *
 * @param sha its id
 * @param author who wrote it
 * @param committer who committed it; {@code web-flow} for the code host's own buttons
 * @param coAuthors who is named in its co-author trailers
 * @param parents its parents, first parent first
 * @param signature what the code host says of its signature
 */
public record Commit(
    HeadSha sha,
    Person author,
    Person committer,
    List<Person> coAuthors,
    List<HeadSha> parents,
    Signature signature) {
  public Commit {
    coAuthors = List.copyOf(coAuthors);
    parents = List.copyOf(parents);
  }

  /** The state of a commit's signature. */
  public enum Signature {
    VALID,
    INVALID,
    UNSIGNED
  }
}
