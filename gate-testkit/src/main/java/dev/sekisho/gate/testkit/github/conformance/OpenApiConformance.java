package dev.sekisho.gate.testkit.github.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.ValidationMessage;
import dev.sekisho.gate.testkit.github.Exchange;
import dev.sekisho.gate.testkit.github.ExchangeCheck;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Holds REST calls and answers to GitHub's OpenAPI description, or rather to the part of it that
 * the stand-in answers.
 *
 * <p>Of a call it checks that GitHub knows it, that GitHub knows its parameters and the members of
 * its body, and the body's schema where the call succeeded. Of an answer it checks the status and
 * the schema. A refusal (401, 403, 404, 422, 429) need not be described; a call that was refused
 * was perhaps meant to be wrong.
 *
 * <p>It does not show that an answer has no members that GitHub does not know, since the
 * description allows any, nor that values are true. It does not look at GraphQL, where the schema
 * itself refuses what is not in it, nor at webhooks, which are not in this description.
 *
 * <p>Needs json-schema-validator on the class path. Thread-safe.
 */
public final class OpenApiConformance implements ExchangeCheck {
  private static final Set<Integer> REFUSALS = Set.of(401, 403, 404, 422, 429);

  /** What is told of one call, at most: where several forms are allowed, each says why not. */
  private static final int FOUND_MAX = 20;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Description description = Description.read();

  /** Whether GitHub describes a call; variable parts of the path may have any name. */
  public boolean describes(String method, String template) {
    return description.describes(method, template);
  }

  @Override
  public List<String> violations(Exchange exchange) {
    String call = exchange.method() + " " + exchange.path();
    List<String> found = new ArrayList<>();
    description
        .operation(exchange.method(), exchange.path())
        .ifPresentOrElse(
            operation -> {
              query(operation, exchange, found);
              if (exchange.status() < 300) {
                body(operation, exchange, found);
              }
              answer(operation, exchange, found);
            },
            () -> found.add("GitHub does not describe this call"));
    return found.stream().distinct().limit(FOUND_MAX).map(one -> call + ": " + one).toList();
  }

  private void query(Operation operation, Exchange exchange, List<String> found) {
    Set<String> known = new HashSet<>();
    for (JsonNode parameter : operation.node().path("parameters")) {
      JsonNode resolved = description.resolved(parameter);
      if (resolved.path("in").asText().equals("query")) {
        known.add(resolved.path("name").asText());
      }
    }
    exchange.query().keySet().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> found.add("no parameter " + name + "; there are " + known));
  }

  private void body(Operation operation, Exchange exchange, List<String> found) {
    JsonNode schema =
        description
            .resolved(operation.node().path("requestBody"))
            .path("content")
            .path("application/json")
            .path("schema");
    if (schema.isMissingNode() || exchange.request().isBlank()) {
      return;
    }
    JsonNode sent = tree(exchange.request(), found);
    JsonNode properties = description.resolved(schema).path("properties");
    if (properties.size() > 0) {
      sent.fieldNames()
          .forEachRemaining(
              name -> {
                if (!properties.has(name)) {
                  found.add("the body has " + name + ", which GitHub does not know");
                }
              });
    }
    validate(place(operation) + "/requestBody/content/application~1json/schema", sent, found);
  }

  private void answer(Operation operation, Exchange exchange, List<String> found) {
    String status = Integer.toString(exchange.status());
    JsonNode responses = operation.node().path("responses");
    if (!responses.has(status)) {
      if (!REFUSALS.contains(exchange.status())) {
        found.add("the answer " + status + " is not described");
      }
      return;
    }
    JsonNode response = responses.path(status);
    String reference = response.path("$ref").asText("");
    String at =
        reference.startsWith("#/")
            ? reference.substring(1)
            : place(operation) + "/responses" + Description.step(status);
    boolean described =
        description.resolved(response).path("content").path("application/json").has("schema");
    if (described && !exchange.answer().isEmpty()) {
      validate(at + "/content/application~1json/schema", tree(exchange.answer(), found), found);
    }
  }

  private void validate(String place, JsonNode tree, List<String> found) {
    for (ValidationMessage message : description.schema(place).validate(tree)) {
      found.add(message.getMessage());
    }
  }

  private static String place(Operation operation) {
    return "/paths" + Description.step(operation.template()) + Description.step(operation.method());
  }

  private static JsonNode tree(String text, List<String> found) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      found.add("no JSON");
      return MAPPER.nullNode();
    }
  }
}
