package dev.sekisho.gate.event;

import static dev.sekisho.gate.fact.FactKind.BREAK_GLASS;
import static dev.sekisho.gate.fact.FactKind.CHECKS;
import static dev.sekisho.gate.fact.FactKind.COMMENTS;
import static dev.sekisho.gate.fact.FactKind.COMMITS;
import static dev.sekisho.gate.fact.FactKind.DEPLOYMENTS;
import static dev.sekisho.gate.fact.FactKind.FILES;
import static dev.sekisho.gate.fact.FactKind.HEAD_HISTORY;
import static dev.sekisho.gate.fact.FactKind.LABELS;
import static dev.sekisho.gate.fact.FactKind.LABEL_HISTORY;
import static dev.sekisho.gate.fact.FactKind.MEMBERSHIPS;
import static dev.sekisho.gate.fact.FactKind.MIGRATIONS;
import static dev.sekisho.gate.fact.FactKind.REVIEWS;
import static dev.sekisho.gate.fact.FactKind.TICKETS;

import dev.sekisho.gate.fact.FactKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The kinds of events, each with the evidence that may be different after it. */
public enum EventKind {
  PULL_REQUEST_CHANGED("A pull request was opened, closed, edited or pushed to", everything()),
  LABEL_CHANGED(
      "A label was added to a pull request or removed from it",
      EnumSet.of(LABELS, LABEL_HISTORY, MEMBERSHIPS)),
  REVIEW_CHANGED("A review was submitted, edited or dismissed", EnumSet.of(REVIEWS, MEMBERSHIPS)),
  COMMENT_CHANGED(
      "A comment was written, edited or deleted", EnumSet.of(COMMENTS, MEMBERSHIPS, BREAK_GLASS)),
  CHECK_CHANGED("A check or a commit status changed", EnumSet.of(CHECKS)),
  PUSHED("A branch moved", EnumSet.of(COMMITS, HEAD_HISTORY, FILES, MIGRATIONS)),
  DEPLOYMENT_CREATED("A deployment was created", EnumSet.of(DEPLOYMENTS)),
  DEPLOYMENT_STATUS_CHANGED(
      "A deployment went on, succeeded or failed", EnumSet.of(DEPLOYMENTS, MIGRATIONS)),
  DEPLOYMENT_REQUESTED("A deployment waits for the gate's answer", everything()),
  MERGE_GROUP_REQUESTED("A merge queue waits for the gate's answer", everything()),
  TICKET_CHANGED("A ticket was approved, reopened or edited", EnumSet.of(TICKETS)),
  TIMER("A time came at which an answer may change by itself", everything()),
  RULES_CHANGED("The rules were replaced", everything()),
  IGNORED("Something happened that is none of the gate's business", nothing());

  private final String sentence;

  @SuppressWarnings("ImmutableEnumChecker") // because the constructor wraps it
  private final Set<FactKind> changes;

  EventKind(String sentence, Set<FactKind> changes) {
    this.sentence = sentence;
    this.changes = Collections.unmodifiableSet(changes);
  }

  /** What happened, in a sentence without its full stop. */
  public String sentence() {
    return sentence;
  }

  /**
   * The evidence that may be different after an event of this kind. A rule set that reads none of
   * it can not answer otherwise than before. A new head, a question, a timer and new rules may
   * change any answer, so they name every kind.
   */
  public Set<FactKind> changes() {
    return changes;
  }

  /** Whether an event of this kind may change what rules that read {@code kinds} answer. */
  public boolean wakes(Set<FactKind> kinds) {
    return changes.size() == FactKind.values().length || !Collections.disjoint(changes, kinds);
  }

  private static Set<FactKind> everything() {
    return EnumSet.allOf(FactKind.class);
  }

  private static Set<FactKind> nothing() {
    return EnumSet.noneOf(FactKind.class);
  }
}
