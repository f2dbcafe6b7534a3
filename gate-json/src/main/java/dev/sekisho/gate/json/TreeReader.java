package dev.sekisho.gate.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.problem.Problems;
import java.io.IOException;

/**
 * Reads one text into a tree and notes where everything is. Goes on after a field that is there
 * twice; its first value counts.
 */
final class TreeReader {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonParser parser;
  private final Spots spots;
  private final Problems problems;
  private int values;

  TreeReader(JsonParser parser, Spots spots, Problems problems) {
    this.parser = parser;
    this.spots = spots;
    this.problems = problems;
  }

  JsonNode read() throws IOException {
    if (parser.nextToken() == null) {
      throw failure(
          "there is nothing in the document", "Write the document, which begins with its version");
    }
    JsonNode root = value(Path.ROOT);
    if (parser.nextToken() != null) {
      throw failure(
          "there is something after the end of the document",
          "Keep one document in one file and remove the rest");
    }
    return root;
  }

  private JsonNode value(Path path) throws IOException {
    spots.value(path, parser);
    if (++values > Document.VALUES_MAX) {
      throw new GateException(
          Problem.of(
              JsonErrors.LIMIT,
              spots.place(parser.currentTokenLocation()).in(path.toString()),
              "the document holds more than " + Document.VALUES_MAX + " values",
              "Leave out what was not read to the end, and say \"complete\": false"));
    }
    refuseAlias(path);
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(path);
      case START_ARRAY -> array(path);
      case VALUE_STRING -> NODES.textNode(parser.getText());
      case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      default -> NODES.nullNode();
    };
  }

  private ObjectNode object(Path path) throws IOException {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      Path at = path.field(name);
      boolean isTwice = object.has(name);
      if (isTwice) {
        problems.add(
            Problem.of(
                JsonErrors.DUPLICATE_FIELD,
                spots.place(parser.currentTokenLocation()).in(at.toString()),
                "the field '" + Shown.text(name, 50) + "' is there twice",
                "Keep one of them; which one counts would be a guess"));
      }
      spots.name(at, parser);
      parser.nextToken();
      JsonNode value = value(at);
      if (!isTwice) {
        object.set(name, value);
      }
    }
    return object;
  }

  private ArrayNode array(Path path) throws IOException {
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(path.item(array.size())));
    }
    return array;
  }

  private void refuseAlias(Path path) throws IOException {
    if (parser instanceof YAMLParser yaml
        && (yaml.isCurrentAlias() || yaml.getObjectId() != null || yaml.getTypeId() != null)) {
      problems.add(
          Problem.of(
              JsonErrors.SYNTAX,
              spots.place(parser.currentTokenLocation()).in(path.toString()),
              "anchors, aliases and tags of YAML are not read",
              "Write the value out where it is meant"));
    }
  }

  private GateException failure(String what, String fix) {
    return new GateException(
        Problem.of(JsonErrors.SYNTAX, spots.place(parser.currentTokenLocation()), what, fix));
  }
}
