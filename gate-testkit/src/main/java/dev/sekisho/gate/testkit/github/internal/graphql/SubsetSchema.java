package dev.sekisho.gate.testkit.github.internal.graphql;

import graphql.GraphQLContext;
import graphql.TypeResolutionEnvironment;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.TypeResolver;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnionWiringEnvironment;
import graphql.schema.idl.WiringFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/** The part of GitHub's schema that is answered, over objects that are {@link Graph}s. */
final class SubsetSchema {
  /** The part as text, beside its licence. */
  static final String RESOURCE = "/dev/sekisho/gate/testkit/github/graphql/github-subset.graphql";

  private SubsetSchema() {}

  static GraphQLSchema read() {
    TypeDefinitionRegistry types = new SchemaParser().parse(text());
    RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring().wiringFactory(new Graphs());
    for (String scalar : List.of("BigInt", "DateTime", "GitObjectID", "URI")) {
      wiring.scalar(GraphQLScalarType.newScalar().name(scalar).coercing(new Text()).build());
    }
    return new SchemaGenerator().makeExecutableSchema(types, wiring.build());
  }

  static String text() {
    try (InputStream in =
        Objects.requireNonNull(SubsetSchema.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything that is answered is a {@link Graph}, which knows its type and its fields. */
  private static final class Graphs implements WiringFactory {
    @Override
    public boolean providesTypeResolver(InterfaceWiringEnvironment type) {
      return true;
    }

    @Override
    public TypeResolver getTypeResolver(InterfaceWiringEnvironment type) {
      return Graphs::type;
    }

    @Override
    public boolean providesTypeResolver(UnionWiringEnvironment type) {
      return true;
    }

    @Override
    public TypeResolver getTypeResolver(UnionWiringEnvironment type) {
      return Graphs::type;
    }

    @Override
    public DataFetcher<?> getDefaultDataFetcher(FieldWiringEnvironment field) {
      return Graph::fetch;
    }

    private static @Nullable GraphQLObjectType type(TypeResolutionEnvironment env) {
      return env.getSchema().getObjectType(Graph.type(env.getObject()));
    }
  }

  /** A value that is told as text. */
  private static final class Text implements Coercing<String, String> {
    @Override
    public String serialize(
        @NonNull Object value, @NonNull GraphQLContext context, @NonNull Locale locale) {
      return value.toString();
    }

    @Override
    public String parseValue(
        @NonNull Object value, @NonNull GraphQLContext context, @NonNull Locale locale) {
      return value.toString();
    }

    @Override
    public @Nullable String parseLiteral(
        @NonNull Value<?> value,
        @NonNull CoercedVariables variables,
        @NonNull GraphQLContext context,
        @NonNull Locale locale) {
      if (value instanceof StringValue text) {
        return text.getValue();
      }
      return value instanceof IntValue number ? number.getValue().toString() : null;
    }
  }
}
