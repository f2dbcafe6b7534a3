package dev.sekisho.gate.tracker.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** In what Jira Cloud and Jira Server differ. */
public enum JiraDialect {
  /** REST API v3. */
  CLOUD("3") {
    @Override
    Optional<String> account(JsonNode user) {
      return Values.text(user.path("accountId"));
    }

    @Override
    Object text(List<String> lines, String title, URI link) {
      return AtlassianDocument.of(lines, title, link);
    }

    @Override
    String plain(JsonNode text) {
      return AtlassianDocument.plain(text);
    }
  },
  /** REST API v2, of Jira Server and Data Center. */
  SERVER("2") {
    @Override
    Optional<String> account(JsonNode user) {
      return Values.text(user.path("key"));
    }

    @Override
    Object text(List<String> lines, String title, URI link) {
      return WikiText.of(lines, title, link);
    }

    @Override
    String plain(JsonNode text) {
      return text.asText();
    }
  };

  private final String version;

  JiraDialect(String version) {
    this.version = version;
  }

  List<String> path(String... rest) {
    List<String> path = new ArrayList<>(List.of("rest", "api", version));
    path.addAll(List.of(rest));
    return path;
  }

  /** What somebody is known by for ever, and can not choose. */
  abstract Optional<String> account(JsonNode user);

  /** A text as the API takes it. */
  abstract Object text(List<String> lines, String title, URI link);

  /** The text of a comment without its form. */
  abstract String plain(JsonNode text);

  /** Whether the history comes in pages of its own; otherwise it comes with the ticket. */
  boolean pagesHistory() {
    return this == CLOUD;
  }

  /** What is asked for beside the fields. */
  Map<String, String> expansion() {
    return pagesHistory() ? Map.of() : Map.of("expand", "changelog");
  }
}
