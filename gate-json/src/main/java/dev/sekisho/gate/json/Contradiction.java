package dev.sekisho.gate.json;

/** Says that two parts of a document can not both be true. */
final class Contradiction extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  Contradiction(String message) {
    super(message);
  }
}
