package dev.sekisho.gate.testkit.github.internal.graphql;

import dev.sekisho.gate.testkit.github.internal.json.Documents;
import dev.sekisho.gate.testkit.github.internal.rest.Answer;
import dev.sekisho.gate.testkit.github.internal.rest.Ask;
import dev.sekisho.gate.testkit.github.internal.state.Host;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The GraphQL endpoint. Its schema and graphql-java are loaded when the first query arrives, so
 * that whoever asks none needs no graphql-java. Whoever asks holds the host.
 */
public final class GraphQlApi {
  private final Host host;
  private final Documents documents;
  private @Nullable Engine engine;

  /** An endpoint about a host. */
  public GraphQlApi(Host host, Documents documents) {
    this.host = host;
    this.documents = documents;
  }

  /**
   * The answer to a query.
   *
   * @param limits what the caller has left, as headers say it
   */
  public Answer answer(Ask ask, Map<String, String> limits) {
    Engine running = engine;
    if (running == null) {
      running = new Engine(host, documents);
      engine = running;
    }
    return running.answer(ask, limits);
  }
}
