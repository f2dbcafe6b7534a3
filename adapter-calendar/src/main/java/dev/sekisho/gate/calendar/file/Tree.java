package dev.sekisho.gate.calendar.file;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads YAML, and JSON which is a part of it, into {@linkplain Node nodes}. */
final class Tree {

  /** Characters of a file, at most. */
  static final int CHARS_MAX = 1 << 20;

  private static final YAMLFactory YAML = new YAMLFactory();

  private final YAMLParser parser;
  private final String file;

  private Tree(YAMLParser parser, String file) {
    this.parser = parser;
    this.file = file;
  }

  /**
   * The one document of a file.
   *
   * @throws GateException when it is none
   */
  static Node read(String text, String file) {
    if (text.length() > CHARS_MAX) {
      throw new GateException(
          FileErrors.limit(Place.of(file), "The file has more than " + CHARS_MAX + " characters"));
    }
    try (YAMLParser parser = YAML.createParser(text)) {
      return new Tree(parser, file).document();
    } catch (JsonProcessingException e) {
      Place at = e.getLocation() == null ? Place.of(file) : place(file, e.getLocation());
      throw new GateException(
          FileErrors.form(at, "This is no YAML: " + firstLine(e.getOriginalMessage())));
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can be read", e);
    }
  }

  private Node document() throws IOException {
    if (parser.nextToken() == null) {
      throw new GateException(FileErrors.form(Place.of(file), "The file is empty"));
    }
    Node root = node();
    if (parser.nextToken() != null) {
      throw new GateException(
          FileErrors.form(here(), "A file holds one document, and this is another"));
    }
    return root;
  }

  private Node node() throws IOException {
    Place at = here();
    if (parser.isCurrentAlias() || parser.getObjectId() != null || parser.getTypeId() != null) {
      throw new GateException(
          FileErrors.form(at, "Anchors, aliases and tags of YAML are not read; write it out"));
    }
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return mapping(at);
    }
    if (token == JsonToken.START_ARRAY) {
      List<Node> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(node());
      }
      return new Node.Sequence(at, items);
    }
    return new Node.Scalar(at, token == JsonToken.VALUE_NULL ? "" : parser.getText());
  }

  private Node mapping(Place at) throws IOException {
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      Place named = here();
      String name = parser.currentName();
      parser.nextToken();
      Node value = node();
      if (entries.put(name, new Node.Entry(named, value)) != null) {
        throw new GateException(FileErrors.form(named, "'" + name + "' is there twice"));
      }
    }
    return new Node.Mapping(at, entries);
  }

  private Place here() {
    return place(file, ((JsonParser) parser).currentTokenLocation());
  }

  private static Place place(String file, JsonLocation at) {
    return Place.of(file, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}
