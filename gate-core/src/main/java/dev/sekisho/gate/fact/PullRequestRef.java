package dev.sekisho.gate.fact;

/**
 * Which pull request.
 *
 * @param repository the repository that it wants to be merged into
 * @param number its number there, from 1
 */
public record PullRequestRef(RepositoryName repository, int number) {
  public PullRequestRef {
    if (number < 1) {
      throw new IllegalArgumentException("a pull request has a number from 1, not " + number);
    }
  }

  @Override
  public String toString() {
    return repository + "#" + number;
  }
}
