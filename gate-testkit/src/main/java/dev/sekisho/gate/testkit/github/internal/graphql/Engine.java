package dev.sekisho.gate.testkit.github.internal.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.gate.testkit.github.internal.json.Doc;
import dev.sekisho.gate.testkit.github.internal.json.Documents;
import dev.sekisho.gate.testkit.github.internal.json.Wire;
import dev.sekisho.gate.testkit.github.internal.rest.Answer;
import dev.sekisho.gate.testkit.github.internal.rest.Ask;
import dev.sekisho.gate.testkit.github.internal.state.Host;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Runs queries. Whoever asks holds the host. */
final class Engine {
  private final Host host;
  private final Documents documents;
  private final GraphQL engine =
      GraphQL.newGraphQL(SubsetSchema.read())
          .defaultDataFetcherExceptionHandler(new Refusals())
          .build();

  Engine(Host host, Documents documents) {
    this.host = host;
    this.documents = documents;
  }

  /** The answer to a query; {@code limits} is what the caller has left, as headers say it. */
  Answer answer(Ask ask, Map<String, String> limits) {
    JsonNode sent = ask.json();
    String query = sent.path("query").asText();
    if (query.isBlank()) {
      return Answer.refused(400, "A query attribute must be specified and must be a string.");
    }
    ExecutionResult result =
        engine.execute(
            ExecutionInput.newExecutionInput()
                .query(query)
                .operationName(sent.path("operationName").textValue())
                .variables(variables(sent.path("variables")))
                .root(root(ask, limits))
                .build());
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    if (result.isDataPresent()) {
      answer.put("data", result.getData());
    }
    if (!result.getErrors().isEmpty()) {
      answer.put("errors", result.getErrors().stream().map(Engine::error).toList());
    }
    return Answer.ok(answer);
  }

  private Graph root(Ask ask, Map<String, String> limits) {
    Sight sight = new Sight(host, documents, ask.view());
    PeopleGraph people = new PeopleGraph(sight);
    RepositoryGraph repositories =
        new RepositoryGraph(sight, people, new CommitGraph(sight, people));
    return Graph.of("Query", "rateLimit", rateLimit(limits))
        .on("viewer", env -> people.account(host.account(ask.principal().login())))
        .on(
            "user",
            env ->
                host.knownAccount(Graph.required(env, "login"))
                    .filter(account -> account.type().equals("User"))
                    .map(people::account)
                    .orElseThrow(
                        () -> unknown("a User with the login of", Graph.required(env, "login"))))
        .on(
            "organization",
            env ->
                host.knownOrganization(Graph.required(env, "login"))
                    .map(organization -> people.account(organization.account))
                    .orElseThrow(
                        () ->
                            unknown(
                                "an Organization with the login of", Graph.required(env, "login"))))
        .on(
            "repository",
            env -> {
              String name = env.getArgument("owner") + "/" + env.getArgument("name");
              return host.knownRepository(name)
                  .map(repositories::repository)
                  .orElseThrow(() -> unknown("a Repository with the name", name));
            });
  }

  private static GraphRefused unknown(String what, String name) {
    return new GraphRefused("NOT_FOUND", "Could not resolve to " + what + " '" + name + "'.");
  }

  private static Graph rateLimit(Map<String, String> limits) {
    return Graph.of(
        "RateLimit",
        "cost",
        1,
        "nodeCount",
        0,
        "limit",
        number(limits, "x-ratelimit-limit"),
        "remaining",
        number(limits, "x-ratelimit-remaining"),
        "used",
        number(limits, "x-ratelimit-used"),
        "resetAt",
        Instant.ofEpochSecond(number(limits, "x-ratelimit-reset")));
  }

  private static int number(Map<String, String> limits, String header) {
    return Integer.parseInt(limits.getOrDefault(header, "0"));
  }

  private static Map<String, Object> variables(JsonNode sent) {
    Map<String, Object> variables = new LinkedHashMap<>();
    sent.properties()
        .forEach(
            one -> {
              if (!one.getValue().isNull()) {
                variables.put(one.getKey(), Wire.plain(one.getValue()));
              }
            });
    return variables;
  }

  /** GitHub says the kind of an error beside its message, not below {@code extensions}. */
  private static Map<String, @Nullable Object> error(GraphQLError error) {
    Map<String, Object> extensions = error.getExtensions();
    Doc doc = new Doc().all(error.toSpecification());
    if (extensions != null && extensions.containsKey("type")) {
      doc.put("type", extensions.get("type"));
      doc.remove("extensions");
    }
    return doc;
  }

  /** Turns what a field threw into an error of the answer. */
  private static final class Refusals implements DataFetcherExceptionHandler {
    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
        DataFetcherExceptionHandlerParameters failed) {
      Throwable cause = failed.getException();
      String type = cause instanceof GraphRefused refused ? refused.type() : "SERVICE_UNAVAILABLE";
      List<Object> path = new ArrayList<>(failed.getPath().toList());
      GraphQLError error =
          GraphqlErrorBuilder.newError()
              .message("%s", String.valueOf(cause.getMessage()))
              .path(path)
              .location(failed.getSourceLocation())
              .extensions(Map.of("type", type))
              .build();
      return CompletableFuture.completedFuture(
          DataFetcherExceptionHandlerResult.newResult().error(error).build());
    }
  }
}
