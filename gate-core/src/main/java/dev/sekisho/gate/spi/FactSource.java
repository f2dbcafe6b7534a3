package dev.sekisho.gate.spi;

import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Gathers what is true of one head of one pull request.
 *
 * <p>A source that fails is not an exception: its evidence is unknown, with the name of the source
 * and a reason for a person to read, and a list that could not be read to its end is truncated.
 * Throw only when not even the head can be told; the gate then answers {@code Undecided} about the
 * head that it knows, or reports that there was nothing to answer about.
 *
 * <p>What the gate itself published is left out of the sheet: its own reviews, checks, comments and
 * labels would otherwise be evidence for the gate's own next answer.
 *
 * <p>Called by many threads at once, at most once at a time for one pull request.
 */
@FunctionalInterface
public interface FactSource {

  /** The source that is named where evidence was not asked for. */
  String NOT_ASKED_SOURCE = "gate";

  /** The reason that is given where evidence was not asked for. */
  String NOT_ASKED_REASON = "no rule in force reads it";

  /**
   * Gathers a sheet.
   *
   * @param subject which pull request
   * @param head the head that the question is about; empty for the current one
   * @param question what is asked
   * @param wanted the evidence to gather; all other kinds are unknown, from {@link
   *     #NOT_ASKED_SOURCE} because of {@link #NOT_ASKED_REASON}, and cost no call
   * @param asOf the time of the sheet
   * @return a sheet of this subject, question and time, and of this head when one was given
   */
  FactSheet gather(
      PullRequestRef subject,
      Optional<HeadSha> head,
      Question question,
      Set<FactKind> wanted,
      Instant asOf);
}
