package dev.sekisho.gate.action;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.PullRequestRef;

/**
 * One thing to do about an evaluation, stated and not yet done. Every action carries the evaluation
 * that it follows from, and with it the only head that it is good for.
 */
public sealed interface GateAction permits Publication, AskAgain, Tell {

  /** What the action follows from. */
  Evaluation evaluation();

  /** The pull request that it is about. */
  default PullRequestRef subject() {
    return evaluation().subject();
  }

  /** The head that was judged; whoever acts reads the head again first. */
  default HeadSha head() {
    return evaluation().head();
  }

  /** Answers with the method of the case; stands in for a switch over the cases. */
  <R> R fold(Cases<? extends R> cases);

  /**
   * One answer for each case.
   *
   * @param <R> the answer
   */
  interface Cases<R> {
    /** Publish the answer as a check run. */
    R publishCheck(PublishCheck action);

    /** Give a review. */
    R giveReview(GiveReview action);

    /** Dismiss the gate's own review. */
    R dismissReview(DismissReview action);

    /** Write the one comment, or bring it up to date. */
    R writeComment(WriteComment action);

    /** Put a label on. */
    R setLabel(SetLabel action);

    /** Take a label off. */
    R removeLabel(RemoveLabel action);

    /** Answer the code host that holds a deployment back. */
    R answerDeployment(AnswerDeployment action);

    /** Ask the same again later. */
    R askAgain(AskAgain action);

    /** Tell people. */
    R tell(Tell action);
  }
}
