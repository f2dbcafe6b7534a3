package dev.sekisho.gate.vocabulary;

import static dev.sekisho.gate.fact.FactKind.DEPLOYMENTS;

import dev.sekisho.gate.fact.Deployment;
import dev.sekisho.gate.fact.FactSheet;
import java.util.function.Predicate;

/** Earlier deployments of the repository. */
public final class Deployments {
  private final FactSheet sheet;
  private final Reading reading;

  Deployments(FactSheet sheet, Reading reading) {
    this.sheet = sheet;
    this.reading = reading;
  }

  @Word(value = "Whether this head was deployed to an environment before", reads = DEPLOYMENTS)
  public boolean succeededIn(String environment) {
    return any(
        environment, d -> d.sha().equals(sheet.head()) && d.state() == Deployment.State.SUCCEEDED);
  }

  @Word(
      value =
          "Whether a deployment to an environment is going on, or may be: nobody knows how it ended",
      reads = DEPLOYMENTS)
  public boolean runningIn(String environment) {
    return any(
        environment,
        d -> d.state() == Deployment.State.RUNNING || d.state() == Deployment.State.UNKNOWN);
  }

  private boolean any(String environment, Predicate<Deployment> test) {
    for (Deployment deployment : Reading.some(sheet.deployments())) {
      if (deployment.environment().isCalled(environment) && test.test(deployment)) {
        return true;
      }
    }
    return !Reading.isWhole(sheet.deployments()) && reading.gap(DEPLOYMENTS);
  }
}
