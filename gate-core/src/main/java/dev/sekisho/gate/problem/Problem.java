package dev.sekisho.gate.problem;

import java.util.List;

/**
 * One thing that is wrong, said so that its reader knows what to do next.
 *
 * @param id under which {@code docs/errors} explains it
 * @param where the place
 * @param what was seen, in a sentence
 * @param known the names that would have been understood; empty when that is not the question
 * @param fix what to do, in a sentence
 */
public record Problem(ErrorId id, Place where, String what, List<String> known, String fix) {
  public Problem {
    known = List.copyOf(known);
  }

  /** A problem that no list of known names helps with. */
  public static Problem of(ErrorId id, Place where, String what, String fix) {
    return new Problem(id, where, what, List.of(), fix);
  }

  /** The id and what was seen, in one line, for a reason that stands within another message. */
  public String line() {
    return id + ": " + what;
  }

  /** The whole message, several lines, for a terminal or a log. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    out.append(id).append("  ").append(where).append('\n').append("  ").append(what);
    where
        .text()
        .ifPresent(
            text -> {
              out.append("\n    ").append(text);
              where
                  .column()
                  .ifPresent(
                      column -> out.append("\n    ").append(" ".repeat(column - 1)).append('^'));
            });
    if (!known.isEmpty()) {
      out.append("\n  known: ").append(String.join(", ", known));
    }
    return out.append("\n  fix: ").append(fix).toString();
  }
}
