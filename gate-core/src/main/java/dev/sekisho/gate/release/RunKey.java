package dev.sekisho.gate.release;

import dev.sekisho.gate.fact.HeadSha;

/**
 * What makes a run the same run: whoever asks for it twice gets one. It is stored before an
 * executor is called.
 *
 * @param target where to
 * @param sha what
 * @param attempt the how-manieth time, from 1
 */
public record RunKey(Target target, HeadSha sha, int attempt) {
  public RunKey {
    if (attempt < 1) {
      throw new IllegalArgumentException("attempts count from 1, not " + attempt);
    }
  }

  @Override
  public String toString() {
    return sha.abbreviated() + " to " + target + ", attempt " + attempt;
  }
}
