package dev.sekisho.gate.testkit.github.internal.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An object of the schema: values by field, and functions for what is computed when asked for. */
@SuppressWarnings("serial")
final class Graph extends LinkedHashMap<String, @Nullable Object> {

  /** Computes a field from its arguments. */
  @FunctionalInterface
  interface Field extends Function<DataFetchingEnvironment, @Nullable Object> {}

  /** An object of a type with these fields: name, value, name, value. */
  static Graph of(String type, @Nullable Object... fields) {
    Graph graph = new Graph();
    graph.put("__typename", type);
    for (int i = 0; i < fields.length; i += 2) {
      graph.put(String.valueOf(fields[i]), fields[i + 1]);
    }
    return graph;
  }

  /** The same object with a field that is computed. */
  Graph on(String field, Field computed) {
    put(field, computed);
    return this;
  }

  /** A text that the schema demands. */
  static String required(DataFetchingEnvironment env, String name) {
    return Objects.requireNonNull(env.<String>getArgument(name), name);
  }

  /** The type of an object. */
  static String type(@Nullable Object object) {
    return object instanceof Graph graph ? String.valueOf(graph.get("__typename")) : "";
  }

  /** The value of a field of an object. */
  static @Nullable Object fetch(DataFetchingEnvironment env) {
    if (!(env.getSource() instanceof Graph graph)) {
      return null;
    }
    Object value = graph.get(env.getField().getName());
    return value instanceof Field field ? field.apply(env) : value;
  }
}
