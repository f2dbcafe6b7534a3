package dev.sekisho.gate.github.payload;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which members of a JSON object are kept; all others are checked to be JSON and dropped unread.
 * Most of a delivery is addresses that nobody asks for, so this is what makes reading one cheap.
 * Immutable and thread-safe once built.
 */
public final class Sieve {

  /** Objects and arrays within each other, at most. GitHub's own go about ten deep. */
  public static final int DEPTH_MAX = 100;

  /** Characters of the longest text, at most: as many as the largest body has bytes. */
  public static final int TEXT_CHARS_MAX = 25_000_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH_MAX)
                  .maxStringLength(TEXT_CHARS_MAX)
                  .build())
          // A message must not quote the body: it may hold secrets.
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private static final byte[] FORM = "payload=".getBytes(StandardCharsets.US_ASCII);

  private static final String FIX =
      "Let GitHub deliver it again; if that fails too, look for a proxy that cuts or rewrites"
          + " request bodies";

  private static final String API_FIX =
      "See that the address is that of GitHub's API and that no proxy answers in its place";

  private final Map<String, Sieve> members = new HashMap<>();
  private boolean keepsAll;

  private Sieve() {}

  /**
   * Keeps the members at these paths, with everything in them. A path names members from the root
   * with {@code .} between them; lists on the way are looked through, so {@code labels.name} is the
   * name of every label.
   */
  public static Sieve of(List<String> paths) {
    Sieve root = new Sieve();
    for (String path : paths) {
      Sieve node = root;
      for (String member : path.split("\\.", -1)) {
        node = node.members.computeIfAbsent(member, m -> new Sieve());
      }
      node.keepsAll = true;
    }
    return root;
  }

  /**
   * Reads the whole of {@code body} and keeps what this sieve keeps.
   *
   * @throws GateException with {@link PayloadErrors#NOT_JSON} when it is not one JSON object
   */
  public Json read(byte[] body) {
    try (JsonParser parser = FACTORY.createParser(body)) {
      return root(parser, body);
    } catch (IOException e) {
      throw PayloadErrors.notJson(Place.of("request body"), "The body is not text in UTF-8", FIX);
    }
  }

  /**
   * Reads everything in {@code body}, an object or a list.
   *
   * @param what is read, for messages
   * @throws GateException with {@link PayloadErrors#NOT_JSON} when it is neither
   */
  static Json readAll(byte[] body, String what) {
    Sieve all = new Sieve();
    all.keepsAll = true;
    try (JsonParser parser = FACTORY.createParser(body)) {
      JsonToken first = parser.nextToken();
      if (first != JsonToken.START_OBJECT && first != JsonToken.START_ARRAY) {
        throw PayloadErrors.notJson(
            Place.of(what), "The answer is neither an object nor a list", API_FIX);
      }
      return Json.root(first == JsonToken.START_OBJECT ? object(parser, all) : array(parser, all));
    } catch (IOException e) {
      throw PayloadErrors.notJson(
          Place.of(what), "The answer is not JSON, or was cut off", API_FIX);
    }
  }

  private Json root(JsonParser parser, byte[] body) throws IOException {
    try {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw notAnObject(body);
      }
      Json root = Json.root(object(parser, this));
      if (parser.nextToken() != null) {
        throw PayloadErrors.notJson(
            where(parser), "There is more after the end of the object", FIX);
      }
      return root;
    } catch (JsonProcessingException e) {
      throw parser.getParsingContext().inRoot()
          ? notAnObject(body)
          : PayloadErrors.notJson(where(parser), "The body is cut off or malformed", FIX);
    }
  }

  private static Map<String, @Nullable Object> object(JsonParser parser, Sieve sieve)
      throws IOException {
    Map<String, @Nullable Object> kept = new HashMap<>();
    String name;
    while ((name = parser.nextFieldName()) != null) {
      JsonToken token = parser.nextToken();
      Sieve wanted = sieve.keepsAll ? sieve : sieve.members.get(name);
      if (wanted != null) {
        kept.put(name, value(parser, token, wanted));
      } else if (token.isStructStart()) {
        parser.skipChildren();
      }
    }
    return kept;
  }

  private static List<@Nullable Object> array(JsonParser parser, Sieve sieve) throws IOException {
    List<@Nullable Object> kept = new ArrayList<>();
    JsonToken token;
    while ((token = parser.nextToken()) != JsonToken.END_ARRAY) {
      kept.add(value(parser, token, sieve));
    }
    return kept;
  }

  private static @Nullable Object value(JsonParser parser, JsonToken token, Sieve sieve)
      throws IOException {
    return switch (token) {
      case START_OBJECT -> object(parser, sieve);
      case START_ARRAY -> array(parser, sieve);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  private static GateException notAnObject(byte[] body) {
    Place where = Place.of("request body");
    if (body.length >= FORM.length && Arrays.equals(body, 0, FORM.length, FORM, 0, FORM.length)) {
      return PayloadErrors.notJson(
          where,
          "The body is a form, not JSON",
          "Set the content type of the webhook to application/json");
    }
    return PayloadErrors.notJson(
        where, body.length == 0 ? "The body is empty" : "The body is not a JSON object", FIX);
  }

  private static Place where(JsonParser parser) {
    JsonLocation at = parser.currentLocation();
    return Place.of("request body", at.getLineNr(), at.getColumnNr())
        .in(path(parser.getParsingContext()));
  }

  private static String path(JsonStreamContext context) {
    JsonStreamContext parent = context.getParent();
    String before = parent == null ? "$" : path(parent);
    if (context.inArray()) {
      return before + "[" + context.getCurrentIndex() + "]";
    }
    return context.hasCurrentName() ? before + "." + context.getCurrentName() : before;
  }
}
