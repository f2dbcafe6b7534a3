package dev.sekisho.gate.testkit.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** A caller with a token. */
final class Client {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final String api;
  private final String token;

  Client(GitHubStandIn github, String token) {
    this.api = github.api().toString();
    this.token = token;
  }

  /** An answer. */
  record Reply(int status, java.net.http.HttpHeaders headers, String text) {
    JsonNode json() {
      try {
        return MAPPER.readTree(text);
      } catch (IOException e) {
        throw new AssertionError(text, e);
      }
    }

    String header(String name) {
      return headers.firstValue(name).orElse("");
    }
  }

  Reply get(String path) throws IOException {
    return send("GET", path, "", Map.of());
  }

  Reply get(String path, Map<String, String> headers) throws IOException {
    return send("GET", path, "", headers);
  }

  Reply send(String method, String path, Object body) throws IOException {
    String text = body.equals("") ? "" : MAPPER.writeValueAsString(body);
    return send(method, path, text, Map.of());
  }

  Reply query(String query, Map<String, ?> variables) throws IOException {
    return send("POST", "/graphql", Map.of("query", query, "variables", variables));
  }

  private Reply send(String method, String path, String body, Map<String, String> headers)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : api + path))
            .header("Authorization", "Bearer " + token)
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    try {
      HttpResponse<String> answer =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Reply(answer.statusCode(), answer.headers(), answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
