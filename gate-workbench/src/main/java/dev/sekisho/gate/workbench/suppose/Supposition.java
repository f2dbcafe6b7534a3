package dev.sekisho.gate.workbench.suppose;

import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import java.util.Optional;

/**
 * One change of facts that somebody supposes. Nothing outside is touched: it makes another sheet of
 * a sheet. Immutable; equal to another that is said in the same words.
 */
public final class Supposition {
  private final String words;
  private final Edit edit;

  Supposition(String words, Edit edit) {
    this.words = words;
    this.edit = edit;
  }

  /** As it is said, for example {@code review approved by bob}. */
  public String words() {
    return words;
  }

  /**
   * The sheet as it would be.
   *
   * @throws GateException when it can not be supposed of this sheet: what it builds on is not there
   */
  public FactSheet of(FactSheet sheet) {
    try {
      return edit.of(sheet);
    } catch (Impossible e) {
      throw new GateException(
          Problem.of(SupposeErrors.IMPOSSIBLE, Place.of("'" + words + "'"), e.what, e.fix));
    }
  }

  /** The same; empty when it can not be supposed. */
  public Optional<FactSheet> tryOn(FactSheet sheet) {
    try {
      return Optional.of(edit.of(sheet));
    } catch (Impossible e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Supposition supposition && supposition.words.equals(words);
  }

  @Override
  public int hashCode() {
    return words.hashCode();
  }

  @Override
  public String toString() {
    return words;
  }

  /** Makes another sheet of a sheet. */
  @FunctionalInterface
  interface Edit {
    FactSheet of(FactSheet sheet) throws Impossible;
  }

  /** Says why a change can not be made, and what could be. */
  static final class Impossible extends Exception {
    private static final long serialVersionUID = 1L;

    private final String what;
    private final String fix;

    Impossible(String what, String fix) {
      super(what, null, false, false);
      this.what = what;
      this.fix = fix;
    }
  }
}
