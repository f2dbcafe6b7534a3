package dev.sekisho.gate.calendar.google;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.gate.release.Release;
import dev.sekisho.gate.release.ReleaseId;
import java.util.Optional;

/** The entry of one release, as Google is told it. */
final class OwnEntry {

  /** Characters of a description; Google takes 8192. */
  static final int DESCRIPTION_MAX_CHARS = 4_000;

  private static final String PREFIX = "sekisho";
  private static final String RELEASE = "sekishoRelease";
  private static final String VERSION = "sekishoVersion";
  private static final String BASE32HEX = "0123456789abcdefghijklmnopqrstuv";

  private OwnEntry() {}

  /** Whether an entry is of a release. */
  static boolean isOwn(JsonNode item) {
    return item.path("extendedProperties").path("private").has(RELEASE);
  }

  /** The version of the release that an entry shows; empty when it is none. */
  static Optional<Long> version(JsonNode item) {
    return Optional.of(item.path("extendedProperties").path("private").path(VERSION).asText(""))
        .filter(text -> text.matches("\\d{1,18}"))
        .map(Long::valueOf);
  }

  /** The id of the entry of a release, the same each time, in the letters that Google allows. */
  static String id(ReleaseId release) {
    StringBuilder id = new StringBuilder(PREFIX);
    int bits = 0;
    int count = 0;
    for (byte b : release.value().getBytes(UTF_8)) {
      bits = (bits << 8) | (b & 0xff);
      count += 8;
      while (count >= 5) {
        count -= 5;
        id.append(BASE32HEX.charAt((bits >> count) & 31));
      }
    }
    if (count > 0) {
      id.append(BASE32HEX.charAt((bits << (5 - count)) & 31));
    }
    return id.toString();
  }

  /** The entry as it should be. */
  static ObjectNode write(Release release, Showing showing) {
    ObjectNode entry = JsonNodeFactory.instance.objectNode();
    entry.put("summary", showing.title());
    entry.put("description", shortened(description(release)));
    entry.putObject("start").put("dateTime", showing.from().toString());
    entry.putObject("end").put("dateTime", showing.until().toString());
    entry.put("transparency", "transparent");
    entry.put("status", showing.cancelled() ? "cancelled" : "confirmed");
    entry
        .putObject("extendedProperties")
        .putObject("private")
        .put(RELEASE, release.id().value())
        .put(VERSION, Long.toString(release.version()));
    return entry;
  }

  private static String description(Release release) {
    String reason = release.reason().isBlank() ? "" : release.reason() + "\n\n";
    return reason
        + "Release "
        + release.id()
        + " of "
        + release.pullRequest()
        + " at "
        + release.head().abbreviated()
        + ", asked for by "
        + release.requester()
        + ".\n"
        + release.history().get(release.history().size() - 1).text();
  }

  private static String shortened(String text) {
    return text.length() <= DESCRIPTION_MAX_CHARS
        ? text
        : text.substring(0, DESCRIPTION_MAX_CHARS) + "...";
  }
}
