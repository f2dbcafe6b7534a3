package dev.sekisho.gate.calendar.window;

/**
 * One line of the calendar.
 *
 * @param name what people call it
 * @param effect what its times do
 * @param when its times
 * @param scope what it is about
 * @param why why it is there; may be empty
 */
public record Window(String name, Effect effect, When when, Scope scope, String why) {

  /** What the times of a window do. */
  public enum Effect {
    /** They open, unless something else closes. */
    ALLOW,
    /** All other times are closed. Opens nothing by itself. */
    ONLY,
    /** They are closed, whatever else opens. */
    DENY
  }
}
