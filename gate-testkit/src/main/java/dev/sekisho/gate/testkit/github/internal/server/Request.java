package dev.sekisho.gate.testkit.github.internal.server;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A call as it was read.
 *
 * @param method of HTTP
 * @param prefix that of GitHub Enterprise, or empty
 * @param path without the prefix
 * @param rawQuery the parameters as they were sent, empty when there are none
 * @param query the parameters, decoded
 * @param headers by name in lower case, the first of each
 * @param body what was sent
 */
record Request(
    String method,
    String prefix,
    String path,
    String rawQuery,
    Map<String, String> query,
    Map<String, String> headers,
    String body) {

  static Request read(HttpExchange exchange) throws IOException {
    String whole = exchange.getRequestURI().getRawPath();
    String prefix = whole.startsWith("/api/v3/") ? "/api/v3" : "";
    String path = whole.equals("/api/graphql") ? "/graphql" : whole.substring(prefix.length());
    String raw = exchange.getRequestURI().getRawQuery();
    Map<String, String> headers = new LinkedHashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    return new Request(
        exchange.getRequestMethod(),
        prefix,
        path,
        raw == null ? "" : raw,
        query(raw == null ? "" : raw),
        headers,
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
  }

  String pathAndQuery() {
    return rawQuery.isEmpty() ? path : path + "?" + rawQuery;
  }

  private static Map<String, String> query(String raw) {
    Map<String, String> query = new LinkedHashMap<>();
    for (String part : raw.split("&", -1)) {
      if (!part.isEmpty()) {
        int equals = part.indexOf('=');
        String name = equals < 0 ? part : part.substring(0, equals);
        String value = equals < 0 ? "" : part.substring(equals + 1);
        query.put(decoded(name), decoded(value));
      }
    }
    return query;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
