package dev.sekisho.gate.rules.evaluate;

import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.verdict.Outcome;
import dev.sekisho.gate.vocabulary.PullRequest;
import dev.sekisho.gate.vocabulary.Reading;
import dev.sekisho.gate.vocabulary.Tables;
import java.util.ArrayList;
import java.util.List;

/** The fact in the session: a pull request under judgement, and what rules have said of it. */
final class Subject {

  /** Pairs of facts that rules put together for one sheet; each may be kept in memory. */
  static final int JOINS_MAX = 250_000;

  /** Findings on one sheet. */
  static final int FINDINGS_MAX = 1_000;

  /** Characters of what one finding says; the rest is cut. */
  static final int TEXT_CHARS_MAX = 2_000;

  private final PullRequest pullRequest;
  private final List<Said> said = new ArrayList<>(16);
  private int joins;

  /**
   * One statement of a rule.
   *
   * @param rule the rule's index in the set
   * @param statement the statement's index in the rule
   */
  record Said(int rule, int statement, Outcome outcome, String text) {}

  Subject(FactSheet sheet, Tables tables) {
    this.pullRequest = new PullRequest(sheet, tables, new Reading(sheet.asOf()));
  }

  private Subject(PullRequest pullRequest) {
    this.pullRequest = pullRequest;
  }

  /** The same with only what some rules said; {@code index} has the new index of each, or -1. */
  Subject only(List<Integer> index) {
    Subject part = new Subject(pullRequest);
    for (Said one : said) {
      if (index.get(one.rule()) >= 0) {
        part.said.add(new Said(index.get(one.rule()), one.statement(), one.outcome(), one.text()));
      }
    }
    return part;
  }

  PullRequest pullRequest() {
    return pullRequest;
  }

  List<Said> said() {
    return said;
  }

  /** Counts two facts that a rule puts together. Always true, until it is too often. */
  boolean counts() {
    joins++;
    if (joins > JOINS_MAX) {
      throw new IllegalStateException(
          "the rules put more than " + JOINS_MAX + " pairs of facts together for one sheet");
    }
    return true;
  }

  void say(int rule, int statement, Outcome outcome, String text) {
    if (said.size() >= FINDINGS_MAX) {
      throw new IllegalStateException(
          "the rules state more than " + FINDINGS_MAX + " findings about one sheet");
    }
    String kept = text.length() <= TEXT_CHARS_MAX ? text : text.substring(0, TEXT_CHARS_MAX);
    said.add(new Said(rule, statement, outcome, kept));
  }
}
