package dev.sekisho.gate.github.wire;

import dev.sekisho.gate.github.payload.Json;
import java.util.List;

/**
 * What a GraphQL query brought.
 *
 * @param data what it asked for; a part that failed is absent
 * @param errors what failed, and where
 */
public record GraphQlAnswer(Json data, List<Failure> errors) {
  public GraphQlAnswer {
    errors = List.copyOf(errors);
  }

  /**
   * A part that failed.
   *
   * @param path the members to it, with {@code .} between them; empty when it is the whole
   * @param type in GitHub's words, for example {@code NOT_FOUND} or {@code FORBIDDEN}
   * @param message for a person to read
   */
  public record Failure(String path, String type, String message) {}
}
