package dev.sekisho.gate.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One text, read as a tree of which every part can be pointed at. No field may be there twice, and
 * YAML may use no anchors, aliases or tags, so that a document holds what its reader sees.
 * Thread-safe.
 */
public final class Document {

  /** What is read of one document: bytes of a file or a stream, characters of a text. */
  public static final int SIZE_MAX = 8 * 1024 * 1024;

  /** Objects and lists that may lie within each other. */
  public static final int DEPTH_MAX = 32;

  /** Values in one document: texts, numbers, lists and objects, each of them. */
  public static final int VALUES_MAX = 200_000;

  private final String text;
  private final String file;
  private final Syntax syntax;
  private final JsonNode root;
  private volatile @Nullable Spots spots;

  private Document(String text, String file, Syntax syntax) {
    this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    this.file = file;
    this.syntax = syntax;
    this.root = read(new Spots(file, this.text, false));
  }

  /**
   * Reads JSON.
   *
   * @param file what stands for the text in problems, for example a file's name
   * @throws GateException when it is not JSON, with every problem
   */
  public static Document json(String text, String file) {
    return of(text, file, Syntax.JSON);
  }

  /**
   * Reads JSON in UTF-8.
   *
   * @throws GateException when it is not JSON, with every problem
   */
  public static Document json(byte[] bytes, String file) {
    return json(decode(bytes, file), file);
  }

  /**
   * Reads JSON in UTF-8 and leaves the stream open.
   *
   * @throws GateException when it is not JSON, with every problem
   * @throws UncheckedIOException when the stream can not be read
   */
  public static Document json(InputStream stream, String file) {
    return json(bytes(stream), file);
  }

  /**
   * Reads YAML.
   *
   * @throws GateException when it is not YAML, with every problem
   */
  public static Document yaml(String text, String file) {
    return of(text, file, Syntax.YAML);
  }

  /**
   * Reads YAML in UTF-8 and leaves the stream open.
   *
   * @throws GateException when it is not YAML, with every problem
   * @throws UncheckedIOException when the stream can not be read
   */
  public static Document yaml(InputStream stream, String file) {
    return yaml(decode(bytes(stream), file), file);
  }

  /** The whole of it, a copy of the caller's own. */
  public JsonNode root() {
    return root.deepCopy();
  }

  JsonNode tree() {
    return root;
  }

  /**
   * Where a value is; without a line when there is no such value.
   *
   * @param path for example {@code $.labels.items[0]}
   */
  public Place place(String path) {
    return places().ofValue(path);
  }

  /** Where everything is; the first call reads the text again. */
  Places places() {
    Spots known = spots;
    if (known == null) {
      known = new Spots(file, text, true);
      read(known);
      spots = known;
    }
    return known;
  }

  String file() {
    return file;
  }

  private static Document of(String text, String file, Syntax syntax) {
    if (text.length() > SIZE_MAX) {
      throw new GateException(tooLarge(file, "characters"));
    }
    return new Document(text, file, syntax);
  }

  private JsonNode read(Spots spots) {
    Problems problems = new Problems();
    try (JsonParser parser = syntax.factory().createParser(text)) {
      JsonNode tree = new TreeReader(parser, spots, problems).read();
      problems.throwIfAny();
      return tree;
    } catch (StreamConstraintsException e) {
      problems.add(
          Problem.of(
              JsonErrors.LIMIT,
              spots.place(e.getLocation()),
              "the document is nested deeper than " + DEPTH_MAX + ", or a number in it is too long",
              "Write the document flatter; no fact lies that deep"));
    } catch (JsonProcessingException e) {
      problems.add(SyntaxProblem.of(e, syntax, spots));
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can not be read", e);
    }
    problems.throwIfAny();
    throw new IllegalStateException("the document was not read, and nothing says why");
  }

  private static byte[] bytes(InputStream stream) {
    try {
      return stream.readNBytes(SIZE_MAX + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String decode(byte[] bytes, String file) {
    if (bytes.length > SIZE_MAX) {
      throw new GateException(tooLarge(file, "bytes"));
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new GateException(
          Problem.of(
              JsonErrors.SYNTAX, Place.of(file), "the bytes are not UTF-8", "Save it as UTF-8"));
    }
  }

  private static Problem tooLarge(String file, String unit) {
    return Problem.of(
        JsonErrors.LIMIT,
        Place.of(file),
        "the document is longer than " + SIZE_MAX + " " + unit,
        "Leave out what was not read to the end, and say \"complete\": false");
  }
}
