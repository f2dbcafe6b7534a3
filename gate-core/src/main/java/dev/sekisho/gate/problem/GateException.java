package dev.sekisho.gate.problem;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The work could not be done, and here is all that stood in its way. */
public final class GateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** One problem. */
  public GateException(Problem problem) {
    this(List.of(problem), 1);
  }

  GateException(List<Problem> problems, int total) {
    super(text(problems, total));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, never empty. */
  public List<Problem> problems() {
    return problems;
  }

  private static String text(List<Problem> problems, int total) {
    String numbered =
        IntStream.range(0, problems.size())
            .mapToObj(i -> (i + 1) + ") " + problems.get(i))
            .collect(Collectors.joining("\n\n"));
    return total > problems.size()
        ? numbered + "\n\n... and " + (total - problems.size()) + " more"
        : numbered;
  }
}
