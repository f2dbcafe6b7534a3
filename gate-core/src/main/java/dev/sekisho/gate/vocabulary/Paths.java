package dev.sekisho.gate.vocabulary;

import static dev.sekisho.gate.fact.FactKind.FILES;

import java.util.List;

/** Names of changed files: all of them, or those that are left of them. */
public final class Paths {
  private final List<String> paths;
  private final boolean whole;
  private final Reading reading;

  /**
   * Names of files.
   *
   * @param whole whether the files were read to the end
   */
  Paths(List<String> paths, boolean whole, Reading reading) {
    this.paths = paths;
    this.whole = whole;
    this.reading = reading;
  }

  @Word(
      value = "Those of them that fit a regular expression as a whole",
      argument = Word.Argument.REGEX)
  public Paths matching(TextPattern pattern) {
    return new Paths(paths.stream().filter(pattern::fits).toList(), whole, reading);
  }

  @Word(
      value = "Those of them that do not fit a regular expression",
      argument = Word.Argument.REGEX)
  public Paths except(TextPattern pattern) {
    return new Paths(paths.stream().filter(path -> !pattern.fits(path)).toList(), whole, reading);
  }

  @Word(value = "Whether there is one", reads = FILES)
  public boolean any() {
    return !paths.isEmpty() || (!whole && reading.gap(FILES));
  }

  @Word(value = "What they are, as a text", spoken = true)
  public String names() {
    return Names.say(paths);
  }
}
