package dev.sekisho.gate.verdict;

import java.util.Optional;

/**
 * A control that the roll-out keeps from counting: whatever it says, the verdict, the way to yes
 * and the next change are those of the other controls.
 *
 * @param control which control
 * @param mode {@code SHADOW} or {@code OFF}
 * @param row the row of the roll-out that says so, from 1
 * @param why what that row gives as its reason
 * @param result how the control would stand if no control were in shadow; empty when it is off
 */
public record SetAside(
    ControlName control, Mode mode, int row, String why, Optional<ControlResult> result) {
  public SetAside {
    if (mode == Mode.ENFORCED) {
      throw new IllegalArgumentException("the control " + control + " is enforced");
    }
    if (result.isPresent() != (mode == Mode.SHADOW)) {
      throw new IllegalArgumentException(
          "a control is judged in shadow, and not judged when it is off: " + control);
    }
  }
}
