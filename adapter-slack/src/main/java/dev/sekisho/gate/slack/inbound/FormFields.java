package dev.sekisho.gate.slack.inbound;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The fields of a form as browsers send them. */
final class FormFields {

  /** Fields that are read; Slack sends about twenty. */
  static final int FIELDS_MAX = 100;

  private final Map<String, String> fields;

  private FormFields(Map<String, String> fields) {
    this.fields = fields;
  }

  /** Reads a body. A field that is there twice is an error, since either could be meant. */
  static FormFields of(byte[] body) {
    String[] pairs = new String(body, StandardCharsets.UTF_8).split("&", FIELDS_MAX + 1);
    if (pairs.length > FIELDS_MAX) {
      throw InboundErrors.unreadable("form", "The form has more than " + FIELDS_MAX + " fields");
    }
    Map<String, String> fields = new HashMap<>();
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      if (equals <= 0) {
        throw InboundErrors.unreadable("form", "The body is not a form of names and values");
      }
      String name = decode(pair.substring(0, equals));
      if (fields.put(name, decode(pair.substring(equals + 1))) != null) {
        throw InboundErrors.unreadable("form", "A field of the form is there twice");
      }
    }
    return new FormFields(fields);
  }

  /** A field; empty when it is missing or has no text. */
  Optional<String> text(String name) {
    return Optional.ofNullable(fields.get(name)).filter(text -> !text.isEmpty());
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw InboundErrors.unreadable("form", "A field of the form is not encoded as forms are");
    }
  }
}
