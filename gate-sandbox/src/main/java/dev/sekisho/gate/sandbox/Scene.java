package dev.sekisho.gate.sandbox;

/**
 * One thing that happens.
 *
 * @param title what, in a sentence
 * @param act does it
 * @param asks about which question the answer is told
 * @param verdict the name of the verdict that the gate gives
 */
public record Scene(String title, Runnable act, Asks asks, String verdict) {

  /** Which question. */
  public enum Asks {
    MERGE,
    DEPLOY
  }
}
