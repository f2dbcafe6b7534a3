package dev.sekisho.gate.fact;

/**
 * The key of a ticket in its tracker, for example {@code PAY-17} or {@code 4711}.
 *
 * @param value the text, as the tracker spells it
 */
public record TicketKey(String value) {
  public TicketKey {
    Text.requireText(value, "ticket key");
  }

  @Override
  public String toString() {
    return value;
  }
}
