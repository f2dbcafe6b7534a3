package dev.sekisho.gate.cli;

import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Problems;
import java.util.Optional;
import java.util.function.Supplier;

/** Goes on after a failure, so that all that is wrong is told together. */
final class Attempt {
  private Attempt() {}

  /** What {@code work} gives; empty, with its problems noted, when it fails. */
  static <T> Optional<T> of(Supplier<T> work, Problems problems) {
    try {
      return Optional.of(work.get());
    } catch (GateException e) {
      e.problems().forEach(problems::add);
      return Optional.empty();
    }
  }
}
