package dev.sekisho.gate.testkit.github.internal.state;

import java.util.function.UnaryOperator;

/** A value and the one before it, so that a stale read can be played. */
public final class Cell<T> {
  private T current;
  private T previous;

  /** A cell that never held anything else. */
  public Cell(T value) {
    current = value;
    previous = value;
  }

  /** The value, or the one before it. */
  public T at(View view) {
    return view == View.FRESH ? current : previous;
  }

  /** The value. */
  public T now() {
    return current;
  }

  /** Replaces the value. The function must not change what it is given. */
  public void change(UnaryOperator<T> next) {
    T before = current;
    current = next.apply(before);
    previous = before;
  }
}
