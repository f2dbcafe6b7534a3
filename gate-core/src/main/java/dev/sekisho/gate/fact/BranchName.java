package dev.sekisho.gate.fact;

/**
 * The name of a branch, without {@code refs/heads/}; case counts.
 *
 * @param value the text
 */
public record BranchName(String value) {
  public BranchName {
    Text.requireText(value, "branch");
  }

  @Override
  public String toString() {
    return value;
  }
}
