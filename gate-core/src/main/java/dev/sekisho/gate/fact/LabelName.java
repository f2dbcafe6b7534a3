package dev.sekisho.gate.fact;

/**
 * The name of a label; the code host does not tell two spellings apart that differ in case.
 *
 * @param value the text, folded to lower case
 */
public record LabelName(String value) {
  public LabelName {
    value = Text.fold(value, "label");
  }

  @Override
  public String toString() {
    return value;
  }
}
