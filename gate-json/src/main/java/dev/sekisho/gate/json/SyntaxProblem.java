package dev.sekisho.gate.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.sekisho.gate.problem.Problem;

/** Says in plain words what a parser complained of. */
final class SyntaxProblem {
  /** Characters of a parser's words that are shown. */
  private static final int WORDS_MAX = 200;

  private SyntaxProblem() {}

  static Problem of(JsonProcessingException failure, Syntax syntax, Spots spots) {
    JsonLocation at = failure.getLocation();
    boolean endsEarly = failure instanceof JsonEOFException;
    return Problem.of(
        JsonErrors.SYNTAX,
        spots.place(at),
        endsEarly ? "the document ends too early" : "this is not " + syntax + ": " + words(failure),
        endsEarly
            ? "Close what is still open, or get the whole document again"
            : "Mend the text at this place");
  }

  /** The parser's own words, without the tail that names a source or repeats the text. */
  private static String words(JsonProcessingException failure) {
    String first = failure.getOriginalMessage().lines().findFirst().orElse("it can not be read");
    int tail = first.indexOf(" at [Source");
    return Shown.text(tail < 0 ? first : first.substring(0, tail), WORDS_MAX);
  }
}
