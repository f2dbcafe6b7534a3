package dev.sekisho.gate.tracker.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.gate.fact.TicketKey;
import dev.sekisho.gate.tracker.wire.Connection;
import dev.sekisho.gate.tracker.wire.Reply;
import dev.sekisho.gate.tracker.wire.TrackerErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes a comment once: our own with the same marker is looked for before. Thread-safe. */
final class JiraComments {

  /** Comments that are looked through, newest first. */
  static final int LOOKED_THROUGH_MAX = 1_000;

  private static final int PAGE = 100;

  private final Connection connection;
  private final JiraDialect dialect;

  JiraComments(Connection connection, JiraDialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  void write(TicketKey key, Note note, String ownAccount) {
    if (isThere(key, note, ownAccount)) {
      return;
    }
    List<String> lines = new ArrayList<>(note.lines());
    lines.add(note.lastLine());
    Refusals.requireGood(
        connection.tracker(),
        connection.write(
            "POST",
            dialect.path("issue", key.value(), "comment"),
            Map.of("body", dialect.text(lines, note.title(), note.link()))),
        "a comment at " + key);
  }

  /** Somebody else's comment with our marker in it does not count. */
  private boolean isThere(TicketKey key, Note note, String ownAccount) {
    int seen = 0;
    while (seen < LOOKED_THROUGH_MAX) {
      Reply page =
          connection.get(
              dialect.path("issue", key.value(), "comment"),
              Map.of(
                  "startAt",
                  Integer.toString(seen),
                  "maxResults",
                  Integer.toString(PAGE),
                  "orderBy",
                  "-created"));
      JsonNode comments = page.body().path("comments");
      if (!comments.isArray()) {
        throw TrackerErrors.unreadable(connection.tracker(), "answered without the comments");
      }
      for (JsonNode comment : comments) {
        if (dialect.account(comment.path("author")).filter(ownAccount::equals).isPresent()
            && note.isIn(dialect.plain(comment.path("body")))) {
          return true;
        }
      }
      seen += comments.size();
      if (comments.isEmpty() || seen >= page.body().path("total").asInt()) {
        return false;
      }
    }
    return false;
  }
}
