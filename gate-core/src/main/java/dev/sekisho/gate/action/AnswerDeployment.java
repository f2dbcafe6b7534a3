package dev.sekisho.gate.action;

import dev.sekisho.gate.engine.Evaluation;
import java.net.URI;

/**
 * Answer the code host that holds a deployment back until the gate answers.
 *
 * @param evaluation what it follows from
 * @param answerTo where the code host waits; whoever acts checks that it is the code host's own
 * @param approved whether the deployment may go
 * @param comment why, in a line
 */
public record AnswerDeployment(
    Evaluation evaluation, URI answerTo, boolean approved, String comment) implements Publication {
  @Override
  public <R> R fold(Cases<? extends R> cases) {
    return cases.answerDeployment(this);
  }
}
