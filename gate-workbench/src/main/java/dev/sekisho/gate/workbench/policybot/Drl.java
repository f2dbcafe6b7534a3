package dev.sekisho.gate.workbench.policybot;

import java.util.List;

/** The rules of one control, as they are written. */
final class Drl {

  /** What holds of every pull request of which anything is known, so that a rule can be silent. */
  private static final String SOMETHING_KNOWN = "!unknown( \"details\" )";

  private final StringBuilder out = new StringBuilder();
  private final String control;
  private final String owner;

  Drl(String control, String owner) {
    this.control = control;
    this.owner = owner;
  }

  /**
   * Adds a rule; none for what never holds.
   *
   * @param name without its control
   * @param when when it speaks
   * @param finding the finding with its text, for example {@code await( "..." )}
   */
  void rule(String name, String why, String fix, Clause when, String finding) {
    if (when.equals(Clause.never())) {
      return;
    }
    List<String> conditions =
        when.conditions().isEmpty() ? List.of(SOMETHING_KNOWN) : when.conditions();
    out.append(out.length() == 0 ? "" : "\n")
        .append("rule \"" + control + "/" + name + "\"\n")
        .append("  @control( \"" + control + "\" ) @owner( \"" + Texts.said(owner) + "\" )\n")
        .append("  @why( \"" + Texts.said(why) + "\" )\n")
        .append("  @fix( \"" + Texts.said(fix) + "\" )\n")
        .append("when\n  $pr : PullRequest(")
        .append(
            conditions.size() == 1
                ? " " + conditions.get(0) + " )\n"
                : "\n    " + String.join(",\n    ", conditions) + " )\n")
        .append("then\n  finding." + finding + ";\nend\n");
  }

  /** Whether no rule was added. */
  boolean isEmpty() {
    return out.length() == 0;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
