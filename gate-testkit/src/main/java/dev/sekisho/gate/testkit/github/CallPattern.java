package dev.sekisho.gate.testkit.github;

import java.util.regex.Pattern;

/**
 * Some calls.
 *
 * @param method of HTTP, or {@code *} for every one
 * @param path all of the path without parameters; {@code *} stands for any text without a slash,
 *     {@code **} for any text
 */
public record CallPattern(String method, String path) {
  /** Every call. */
  public static final CallPattern ANY = new CallPattern("*", "/**");

  /** Every query of GraphQL. */
  public static final CallPattern GRAPHQL = new CallPattern("POST", "/graphql");

  /** Reading calls. */
  public static CallPattern get(String path) {
    return new CallPattern("GET", path);
  }

  /** Calls that make something. */
  public static CallPattern post(String path) {
    return new CallPattern("POST", path);
  }

  /** Calls that change something. */
  public static CallPattern patch(String path) {
    return new CallPattern("PATCH", path);
  }

  /** Calls that put something in place. */
  public static CallPattern put(String path) {
    return new CallPattern("PUT", path);
  }

  /** Whether a call is one of these. */
  public boolean matches(String method, String path) {
    StringBuilder regex = new StringBuilder();
    for (String part : this.path.split("(?<=\\*)(?!\\*)|(?<!\\*)(?=\\*)", -1)) {
      switch (part) {
        case "*" -> regex.append("[^/]*");
        case "**" -> regex.append(".*");
        default -> regex.append(Pattern.quote(part));
      }
    }
    return (this.method.equals("*") || this.method.equals(method))
        && path.matches(regex.toString());
  }
}
