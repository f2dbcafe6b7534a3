package dev.sekisho.gate.calendar.ics;

import dev.sekisho.gate.calendar.entry.EntryErrors;
import dev.sekisho.gate.problem.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One property of a calendar.
 *
 * @param place where it is
 * @param name its name, in capitals
 * @param parameters its parameters, their names in capitals
 * @param value its value, as it is written
 */
record ContentLine(Place place, String name, Map<String, String> parameters, String value) {

  Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /** The value as a text, with what is escaped in it. */
  String text() {
    return value
        .replace("\\n", "\n")
        .replace("\\N", "\n")
        .replace("\\,", ",")
        .replace("\\;", ";")
        .replace("\\\\", "\\");
  }

  /** The lines of a file, long ones put together again. */
  static List<ContentLine> read(String text, String file) {
    List<ContentLine> lines = new ArrayList<>();
    String[] written = text.split("\r?\n", -1);
    for (int i = 0; i < written.length; i++) {
      int line = i + 1;
      StringBuilder whole = new StringBuilder(written[i]);
      while (i + 1 < written.length
          && (written[i + 1].startsWith(" ") || written[i + 1].startsWith("\t"))) {
        whole.append(written[++i], 1, written[i].length());
      }
      if (!whole.toString().isBlank()) {
        lines.add(line(whole.toString(), Place.of(file, line, 1)));
      }
    }
    return lines;
  }

  private static ContentLine line(String text, Place place) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    int begin = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ';' || c == ':')) {
        parts.add(text.substring(begin, i));
        begin = i + 1;
        if (c == ':') {
          return of(parts, text.substring(begin), place);
        }
      }
    }
    throw EntryErrors.file(place, "This line is none of a calendar");
  }

  private static ContentLine of(List<String> parts, String value, Place place) {
    Map<String, String> parameters = new HashMap<>();
    for (String part : parts.subList(1, parts.size())) {
      int equals = part.indexOf('=');
      if (equals < 0) {
        throw EntryErrors.file(place, "A parameter of this line has no value");
      }
      parameters.put(
          part.substring(0, equals).toUpperCase(Locale.ROOT),
          part.substring(equals + 1).replace("\"", ""));
    }
    return new ContentLine(place, parts.get(0).toUpperCase(Locale.ROOT), parameters, value);
  }
}
