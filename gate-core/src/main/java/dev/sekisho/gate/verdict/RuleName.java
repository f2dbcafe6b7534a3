package dev.sekisho.gate.verdict;

import java.util.regex.Pattern;

/**
 * The name of a rule, {@code control/what-it-says}, for example {@code
 * peer-review/author-labels-own-change}.
 *
 * @param value the name
 */
public record RuleName(String value) implements Comparable<RuleName> {
  private static final Pattern FORM =
      Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*");

  /** The control that the gate itself speaks under; no rule file may use it. */
  public static final ControlName GATE = new ControlName("gate");

  /** Says that a control in force said nothing. */
  public static final RuleName SILENT = new RuleName("gate/silent-control");

  /** Says that a rule of the control read evidence that is not there. */
  public static final RuleName MISSING_EVIDENCE = new RuleName("gate/missing-evidence");

  /** Says that the gate itself failed. */
  public static final RuleName FAILURE = new RuleName("gate/failure");

  /** Says that no rules are in force. */
  public static final RuleName NO_RULES = new RuleName("gate/no-rules");

  /** Says that the rules that a repository adds can not judge. */
  public static final RuleName REPOSITORY_RULES = new RuleName("gate/repository-rules");

  public RuleName {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a rule is named control/what-it-says, not '" + value + "'");
    }
  }

  /** The control that the rule says it belongs to. */
  public ControlName control() {
    return new ControlName(value.substring(0, value.indexOf('/')));
  }

  @Override
  public int compareTo(RuleName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
