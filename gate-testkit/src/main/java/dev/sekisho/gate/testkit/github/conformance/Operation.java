package dev.sekisho.gate.testkit.github.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call that GitHub describes.
 *
 * @param method in lower case
 * @param template its path, with variable parts in braces
 * @param path what a concrete path looks like
 * @param node its description
 */
record Operation(String method, String template, Pattern path, JsonNode node) {
  /** Variable parts that may have slashes in them where they end a path. */
  private static final List<String> LONG_PARTS = List.of("path", "ref", "branch", "basehead");

  private static final Pattern PART = Pattern.compile("\\{([^}]+)\\}");

  static Operation of(String template, String method, JsonNode node) {
    StringBuilder regex = new StringBuilder();
    Matcher parts = PART.matcher(template);
    int end = 0;
    while (parts.find()) {
      regex.append(Pattern.quote(template.substring(end, parts.start())));
      boolean last = parts.end() == template.length();
      regex.append(last && LONG_PARTS.contains(parts.group(1)) ? ".+" : "[^/]+");
      end = parts.end();
    }
    regex.append(Pattern.quote(template.substring(end)));
    return new Operation(method, template, Pattern.compile(regex.toString()), node);
  }

  boolean matches(String method, String path) {
    return this.method.equalsIgnoreCase(method) && this.path.matcher(path).matches();
  }

  /** How much of the path is not variable; of two that match, the one with more is meant. */
  int literal() {
    return PART.matcher(template).replaceAll("").length();
  }

  /** Whether another way to write the template means the same call. */
  boolean isShapedLike(String method, String other) {
    return this.method.equalsIgnoreCase(method) && shape(template).equals(shape(other));
  }

  private static String shape(String template) {
    return PART.matcher(template).replaceAll("{}");
  }
}
