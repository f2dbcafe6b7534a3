package dev.sekisho.gate.tracker.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.gate.tracker.wire.Reply;
import dev.sekisho.gate.tracker.wire.TrackerErrors;
import java.util.ArrayList;
import java.util.List;

/** Says why a tracker does not take what we write, in its own words. */
final class Refusals {

  /** Characters that are said of a tracker's words. */
  static final int SAID_MAX_CHARS = 200;

  private Refusals() {}

  static void requireGood(String tracker, Reply reply, String what) {
    if (!reply.isGood()) {
      throw TrackerErrors.of(
          TrackerErrors.REFUSED,
          tracker,
          "answered " + reply.status() + " to " + what + words(reply.body()));
    }
  }

  private static String words(JsonNode body) {
    List<String> words = new ArrayList<>();
    body.path("errorMessages").forEach(word -> words.add(word.asText()));
    body.path("errors").forEach(word -> words.add(word.asText()));
    String said = PlainText.of(String.join("; ", words));
    return said.isEmpty()
        ? ""
        : ": " + (said.length() <= SAID_MAX_CHARS ? said : said.substring(0, SAID_MAX_CHARS));
  }
}
