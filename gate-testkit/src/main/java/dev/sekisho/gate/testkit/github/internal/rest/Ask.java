package dev.sekisho.gate.testkit.github.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.gate.testkit.github.internal.json.Wire;
import dev.sekisho.gate.testkit.github.internal.state.View;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call.
 *
 * @param method of HTTP
 * @param base what addresses begin with, the prefix of GitHub Enterprise included
 * @param path below it, as it was sent
 * @param parts what stands in the variable parts of the path, decoded
 * @param query the parameters, decoded
 * @param body what was sent
 * @param principal who asks
 * @param view which state to show
 */
public record Ask(
    String method,
    String base,
    String path,
    Map<String, String> parts,
    Map<String, String> query,
    String body,
    Principal principal,
    View view) {

  /** The same with the variable parts of its path. */
  Ask at(Map<String, String> found) {
    return new Ask(method, base, path, found, query, body, principal, view);
  }

  /** A variable part of the path. */
  public String part(String name) {
    String value = parts.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no part " + name + " in " + path);
    }
    return value;
  }

  /** A number in the path. */
  public long id(String name) {
    try {
      return Long.parseLong(part(name));
    } catch (NumberFormatException e) {
      throw Refused.notFound();
    }
  }

  /** A number among the parameters. */
  public int number(String name, int otherwise) {
    String value = query.get(name);
    if (value == null) {
      return otherwise;
    }
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** A parameter. */
  public String query(String name, String otherwise) {
    return query.getOrDefault(name, otherwise);
  }

  /** What was sent, as a tree; an empty object when nothing was. */
  public JsonNode json() {
    try {
      return Wire.parse(body.isBlank() ? "{}" : body);
    } catch (UncheckedIOException e) {
      throw new Refused(400, "Problems parsing JSON");
    }
  }

  /** A text that was sent; {@code null} when none was. */
  public @Nullable String text(String name) {
    JsonNode value = json().path(name);
    return value.isMissingNode() || value.isNull() ? null : value.asText();
  }

  /** A text that must be sent. */
  public String required(String name) {
    String text = text(name);
    if (text == null || text.isEmpty()) {
      throw Refused.unprocessable("Invalid request.\n\n\"" + name + "\" wasn't supplied.");
    }
    return text;
  }

  /** Refuses everybody but an installation. */
  public void installationOnly() {
    if (principal.kind() != Principal.Kind.INSTALLATION) {
      throw new Refused(403, "You must authenticate via a GitHub App.");
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
