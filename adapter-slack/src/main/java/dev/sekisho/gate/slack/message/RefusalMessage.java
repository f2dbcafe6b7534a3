package dev.sekisho.gate.slack.message;

import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.release.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Why something is not done: what stands against it, since when, and what to do next. */
public final class RefusalMessage {

  /** Problems that are told of. */
  static final int PROBLEMS_MAX = 5;

  private RefusalMessage() {}

  /** What is said to somebody whose command the rules, the state or another person refuses. */
  public static SlackMessage of(Refusal refusal, Wording wording) {
    Markup said = Markup.bold("Not done.").and(" ").and(refusal.said());
    List<Markup> lines = new ArrayList<>(List.of(said));
    refusal.since().ifPresent(at -> lines.add(Markup.of("Since ").and(wording.time(at))));
    lines.add(Markup.bold("Next:").and(" ").and(refusal.next()));
    return new SlackMessage(
        Markup.of("Not done. " + refusal.said()), List.of(new Block.Section(Markup.lines(lines))));
  }

  /** What is said to somebody whose command could not be read or carried out. */
  public static SlackMessage of(GateException failure) {
    List<Problem> problems = failure.problems();
    List<Block> blocks = new ArrayList<>();
    problems.stream()
        .limit(PROBLEMS_MAX)
        .forEach(
            problem -> {
              blocks.add(new Block.Section(lines(problem)));
              blocks.add(new Block.Small(Markup.of(problem.id().toString())));
            });
    return new SlackMessage(Markup.of("Not done. " + problems.get(0).what()), blocks);
  }

  private static Markup lines(Problem problem) {
    List<Markup> lines = new ArrayList<>();
    lines.add(Markup.bold("Not done.").and(" ").and(problem.what()));
    if (!problem.known().isEmpty()) {
      lines.add(Markup.of("Known: " + String.join(", ", problem.known())));
    }
    lines.add(Markup.bold("Next:").and(" ").and(problem.fix()));
    return Markup.lines(lines);
  }
}
