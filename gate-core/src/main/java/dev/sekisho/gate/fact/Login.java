package dev.sekisho.gate.fact;

/**
 * The login of an account on the code host; two spellings that differ in case are one login.
 *
 * @param value the text, folded to lower case
 */
public record Login(String value) {
  public Login {
    value = Text.fold(value, "login");
  }

  @Override
  public String toString() {
    return value;
  }
}
