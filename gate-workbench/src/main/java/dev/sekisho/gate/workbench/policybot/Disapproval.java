package dev.sekisho.gate.workbench.policybot;

import java.util.List;

/**
 * What keeps a change back whatever was approved.
 *
 * @param when each of these alone does
 * @param objectors who may object
 * @param reviews whether a review that asks for changes objects
 * @param comments what a comment says that objects, as regular expressions
 * @param takenBack what a comment says that takes its author's objection back
 */
record Disapproval(
    List<Predicate> when,
    Actors objectors,
    boolean reviews,
    List<String> comments,
    List<String> takenBack) {
  Disapproval {
    when = List.copyOf(when);
    comments = List.copyOf(comments);
    takenBack = List.copyOf(takenBack);
  }
}
