package dev.sekisho.gate.workbench.diff;

import dev.sekisho.gate.problem.GateException;

/**
 * Where recorded sheets come from, one after the other and never all in memory: files, a ledger, a
 * list.
 */
public interface RecordedSheets {

  /**
   * Hands over every sheet, in an order that does not change from one reading to the next.
   *
   * @throws GateException when the source can not be read
   */
  void forEach(Taker taker);

  /** Takes sheets, one at a time. */
  interface Taker {

    /**
     * Takes the next sheet; may wait until there is room for it.
     *
     * @param share how much of the source was read so far, from 0 to 1; below 0 where that is not
     *     known
     */
    void take(RecordedSheet sheet, double share);
  }
}
