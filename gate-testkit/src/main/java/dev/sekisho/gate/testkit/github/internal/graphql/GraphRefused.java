package dev.sekisho.gate.testkit.github.internal.graphql;

/** A part of a query that GitHub would answer with an error. */
@SuppressWarnings("serial")
final class GraphRefused extends RuntimeException {
  private final String type;

  /** A refusal: GitHub's word for its kind, and what GitHub would say. */
  GraphRefused(String type, String message) {
    super(message, null, false, false);
    this.type = type;
  }

  String type() {
    return type;
  }
}
