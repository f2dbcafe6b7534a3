package dev.sekisho.gate.workbench.explain;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.verdict.ControlResult;
import java.util.List;
import java.util.Optional;

/**
 * The shortest way to yes, and what was judged to be sure of it. No step can be left out: without
 * any of them fewer controls open.
 *
 * @param kind how far it leads
 * @param moves what has to happen, in that order; empty where nothing has to or nothing helps
 * @param after the answer when all of it has happened
 * @param closed the controls that are closed even then, with their findings
 * @param smallest whether every smaller set of changes was judged too; when not, there may be one
 * @param judged how many changed sheets were judged
 * @param emergency what breaking the glass would do; empty where no rule knows of that
 */
public record Way(
    Kind kind,
    List<Move> moves,
    Evaluation after,
    List<ControlResult> closed,
    boolean smallest,
    int judged,
    Optional<Emergency> emergency) {
  public Way {
    moves = List.copyOf(moves);
    closed = List.copyOf(closed);
  }

  /** How far a way leads. */
  public enum Kind {
    /** Nothing has to happen. */
    OPEN,
    /** All the way. */
    FOUND,
    /** It opens some controls, and no change that is known opens the others. */
    PARTLY,
    /** No change that is known opens a control. */
    NONE
  }

  /**
   * What two people could do in an emergency.
   *
   * @param words the change, in words that can be supposed
   * @param after the answer then, with the debts that it leaves
   */
  public record Emergency(String words, Evaluation after) {}
}
