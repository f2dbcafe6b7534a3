package dev.sekisho.gate.testkit.github;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.AstPrinter;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.Type;
import graphql.language.UnionTypeDefinition;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The part of GitHub's schema that is answered says nothing that the whole does not say. */
class SchemaSubsetTest {
  private static final String PART =
      "/dev/sekisho/gate/testkit/github/graphql/github-subset.graphql";
  private static final String WHOLE = "/github-schema/schema.graphql";

  @Test
  void saysNothingThatTheWholeDoesNotSay() throws IOException {
    Set<String> whole = statements(parse(WHOLE));

    assertThat(statements(parse(PART))).isSubsetOf(whole).hasSizeGreaterThan(300);
  }

  @Test
  void leavesNoArgumentOutThatMustBeGiven() throws IOException {
    Set<String> demanded = demanded(parse(WHOLE));
    Set<String> part = statements(parse(PART));

    for (String argument : demanded) {
      String field = argument.substring(0, argument.indexOf('('));
      if (part.stream().anyMatch(one -> one.startsWith(field + ": "))) {
        assertThat(part).contains(argument);
      }
    }
  }

  /** A schema as sentences, one for each thing that it says. */
  private static Set<String> statements(Document document) {
    Set<String> said = new TreeSet<>();
    for (Definition<?> definition : document.getDefinitions()) {
      if (definition instanceof ObjectTypeDefinition type) {
        type.getImplements().forEach(one -> said.add(type.getName() + " is " + print(one)));
        fields(type.getName(), type.getFieldDefinitions(), said);
      } else if (definition instanceof InterfaceTypeDefinition type) {
        fields(type.getName(), type.getFieldDefinitions(), said);
      } else if (definition instanceof UnionTypeDefinition type) {
        type.getMemberTypes().forEach(one -> said.add(type.getName() + " may be " + print(one)));
      } else if (definition instanceof EnumTypeDefinition type) {
        type.getEnumValueDefinitions()
            .forEach(one -> said.add(type.getName() + " may be " + one.getName()));
      } else if (definition instanceof ScalarTypeDefinition type) {
        said.add("scalar " + type.getName());
      } else if (definition instanceof InputObjectTypeDefinition type) {
        type.getInputValueDefinitions().forEach(one -> said.add(argument(type.getName(), one)));
      }
    }
    return said;
  }

  private static void fields(String type, List<FieldDefinition> fields, Set<String> said) {
    for (FieldDefinition field : fields) {
      String name = type + "." + field.getName();
      said.add(name + ": " + print(field.getType()));
      field.getInputValueDefinitions().forEach(one -> said.add(argument(name, one)));
    }
  }

  private static String argument(String of, InputValueDefinition value) {
    String otherwise =
        value.getDefaultValue() == null
            ? ""
            : " = " + AstPrinter.printAstCompact(value.getDefaultValue());
    return of + "(" + value.getName() + ": " + print(value.getType()) + otherwise + ")";
  }

  private static Set<String> demanded(Document document) {
    return document.getDefinitions().stream()
        .flatMap(
            definition ->
                definition instanceof ObjectTypeDefinition type
                    ? type.getFieldDefinitions().stream()
                        .flatMap(
                            field ->
                                field.getInputValueDefinitions().stream()
                                    .filter(SchemaSubsetTest::isDemanded)
                                    .map(
                                        one ->
                                            argument(type.getName() + "." + field.getName(), one)))
                    : Stream.empty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isDemanded(InputValueDefinition value) {
    return value.getType() instanceof NonNullType && value.getDefaultValue() == null;
  }

  private static String print(Type<?> type) {
    return AstPrinter.printAstCompact(type);
  }

  private static Document parse(String resource) throws IOException {
    try (InputStream in = SchemaSubsetTest.class.getResourceAsStream(resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      ParserOptions large =
          ParserOptions.newParserOptions()
              .maxCharacters(10_000_000)
              .maxTokens(Integer.MAX_VALUE)
              .maxWhitespaceTokens(Integer.MAX_VALUE)
              .build();
      return new Parser()
          .parseDocument(
              ParserEnvironment.newParserEnvironment().document(text).parserOptions(large).build());
    }
  }
}
