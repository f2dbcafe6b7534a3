package dev.sekisho.gate.workbench.explain;

import dev.sekisho.gate.verdict.ControlName;
import java.util.List;

/**
 * One step of a way.
 *
 * @param words the change, in words that can be supposed
 * @param note who or what a name in it stands for; empty where it is meant as it is written
 * @param opens the controls that stay closed without it
 */
public record Move(String words, String note, List<ControlName> opens) {
  public Move {
    opens = List.copyOf(opens);
  }
}
