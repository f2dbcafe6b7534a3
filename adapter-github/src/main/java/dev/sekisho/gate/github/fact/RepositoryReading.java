package dev.sekisho.gate.github.fact;

import dev.sekisho.gate.fact.BranchName;
import dev.sekisho.gate.fact.RepositoryFacts;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.github.payload.Json;
import dev.sekisho.gate.github.wire.GitHubConnection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What REST tells of a repository. An account that is a person's has no custom properties. */
final class RepositoryReading {
  private RepositoryReading() {}

  static RepositoryFacts read(GitHubConnection connection, RepositoryName name) {
    return of(connection.get(name, "/repos/" + name).body());
  }

  static RepositoryFacts of(Json repository) {
    return new RepositoryFacts(
        repository.at("default_branch").as(BranchName::new),
        repository.at("archived").flag(),
        texts(repository.at("custom_properties")));
  }

  private static Map<String, String> texts(Json properties) {
    Map<String, String> texts = new HashMap<>();
    properties
        .members()
        .forEach((name, value) -> value.present().ifPresent(v -> texts.put(name, text(v))));
    return texts;
  }

  /** A property that allows several values holds a list of them. */
  private static String text(Json property) {
    return property.isList()
        ? property.items().stream().map(Json::text).collect(Collectors.joining(","))
        : property.text();
  }
}
