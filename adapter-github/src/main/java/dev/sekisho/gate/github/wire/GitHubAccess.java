package dev.sekisho.gate.github.wire;

import java.net.URI;

/**
 * Where GitHub's API is and how the gate signs in.
 *
 * @param api the address of the REST API: {@code https://api.github.com}, or {@code
 *     https://HOST/api/v3} for GitHub Enterprise Server
 * @param credentials how to sign in
 */
public record GitHubAccess(URI api, Credentials credentials) {
  private static final String ENTERPRISE = "/api/v3";

  /** The API of github.com. */
  public static final URI GITHUB_COM = URI.create("https://api.github.com");

  public GitHubAccess {
    String text = api.toString();
    if (!text.startsWith("https://") && !text.startsWith("http://")) {
      throw new IllegalArgumentException("the API has an address with https, not '" + api + "'");
    }
    api = text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : api;
  }

  /** The address of the GraphQL API. */
  URI graphql() {
    String text = api.toString();
    return URI.create(
        text.endsWith(ENTERPRISE)
            ? text.substring(0, text.length() - "/v3".length()) + "/graphql"
            : text + "/graphql");
  }

  /** Whether an address belongs to this API, so that a secret may be sent there. */
  boolean owns(URI address) {
    return !address.isOpaque()
        && api.getScheme().equals(address.getScheme())
        && api.getAuthority().equals(address.getRawAuthority())
        && address.normalize().getPath().startsWith(api.getPath());
  }
}
