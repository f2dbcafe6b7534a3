package dev.sekisho.gate.testkit.github.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A part of GitHub's description of its REST API, ready to be asked. Thread-safe. */
final class Description {
  static final String RESOURCE =
      "/dev/sekisho/gate/testkit/github/conformance/api.github.com.extract.json";
  private static final String LOCATION = "https://sekisho.dev/api.github.com.json";

  private final JsonNode root;
  private final List<Operation> operations = new ArrayList<>();
  private final JsonSchemaFactory factory;
  private final SchemaValidatorsConfig settings =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
  private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

  private Description(JsonNode root) {
    this.root = root;
    String text = root.toString();
    factory =
        JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder ->
                builder
                    .metaSchema(dialect())
                    .schemaLoaders(loaders -> loaders.schemas(Map.of(LOCATION, text))));
    root.path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            operations.add(
                                Operation.of(path.getKey(), method.getKey(), method.getValue()))));
  }

  /** JSON Schema, to which the members around the schemas mean nothing. */
  private static JsonMetaSchema dialect() {
    return JsonMetaSchema.builder(JsonMetaSchema.getV202012())
        .unknownKeywordFactory((keyword, context) -> new NonValidationKeyword(keyword))
        .build();
  }

  static Description read() {
    try (InputStream in =
        Objects.requireNonNull(Description.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      JsonNode root = new ObjectMapper().readTree(in);
      Dialect.rewrite(root);
      return new Description(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<Operation> operation(String method, String path) {
    return operations.stream()
        .filter(one -> one.matches(method, path))
        .max(Comparator.comparingInt(Operation::literal));
  }

  boolean describes(String method, String template) {
    return operations.stream().anyMatch(one -> one.isShapedLike(method, template));
  }

  /** What a reference leads to, or the node itself. */
  JsonNode resolved(JsonNode node) {
    String reference = node.path("$ref").asText("");
    return reference.startsWith("#/") ? root.at(reference.substring(1)) : node;
  }

  /** The schema at a place of the description. */
  JsonSchema schema(String pointer) {
    return schemas.computeIfAbsent(
        pointer, place -> factory.getSchema(SchemaLocation.of(LOCATION + "#" + place), settings));
  }

  /** One step of a place: {@code /} and {@code ~} have other names there. */
  static String step(String name) {
    return "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
