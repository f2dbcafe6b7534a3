package dev.sekisho.gate.testkit.github;

/**
 * A call that arrived, and how it was answered.
 *
 * @param method of HTTP
 * @param path without the prefix of GitHub Enterprise, with the parameters behind {@code ?}
 * @param body what was sent
 * @param by the account that acted, empty when nobody signed in
 * @param status of the answer; 0 when the connection was cut
 * @param counted whether it was taken off the caller's limit: not with 304, and not when it was
 *     refused for the limit
 */
public record Call(
    String method, String path, String body, String by, int status, boolean counted) {

  /** Whether it is a query of GraphQL. */
  public boolean isGraphQl() {
    return path.equals("/graphql");
  }

  @Override
  public String toString() {
    return method + " " + path + " -> " + status + (counted ? "" : " (not counted)");
  }
}
