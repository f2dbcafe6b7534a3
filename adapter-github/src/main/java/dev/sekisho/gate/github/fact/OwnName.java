package dev.sekisho.gate.github.fact;

import dev.sekisho.gate.fact.CheckName;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the gate is called, asked for when it is needed first and never again once GitHub told. So a
 * bot can start while GitHub can not be reached. Thread-safe.
 */
public final class OwnName implements Supplier<Own> {
  private final Installed installed;
  private final CheckName check;
  private volatile @Nullable Own known;

  /**
   * A name that is not known yet.
   *
   * @param check what the names of the gate's check runs begin with
   */
  public OwnName(Installed installed, CheckName check) {
    this.installed = installed;
    this.check = check;
  }

  /** Whether GitHub told. */
  public boolean isKnown() {
    return known != null;
  }

  /**
   * The name; asks GitHub when it did not tell yet.
   *
   * @throws dev.sekisho.gate.problem.GateException when GitHub does not tell now
   */
  @Override
  public Own get() {
    Own told = known;
    if (told == null) {
      told = installed.own(check);
      known = told;
    }
    return told;
  }
}
