package dev.sekisho.gate.fact;

/**
 * An organisation on the code host.
 *
 * @param value the text, folded to lower case
 */
public record OrganizationName(String value) {
  public OrganizationName {
    value = Text.fold(value, "organisation");
  }

  @Override
  public String toString() {
    return value;
  }
}
