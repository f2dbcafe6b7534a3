package dev.sekisho.gate.testkit.github.internal.rest;

import dev.sekisho.gate.testkit.github.internal.json.Doc;
import dev.sekisho.gate.testkit.github.internal.json.Wire;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An answer.
 *
 * @param status HTTP's number for it
 * @param type of the body
 * @param headers beside those that every answer has
 * @param body the bytes, none for an answer without a body
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody changes or compares the bytes.
public record Answer(int status, String type, Map<String, String> headers, byte[] body) {
  private static final String JSON = "application/json; charset=utf-8";

  /** Items of a page when nobody says how many, and the most that are given. */
  private static final int PAGE = 30;

  private static final int PAGE_MAX = 100;

  /** A document. */
  public static Answer of(int status, Object document) {
    return new Answer(
        status, JSON, Map.of(), Wire.print(document).getBytes(StandardCharsets.UTF_8));
  }

  /** A document that was asked for. */
  public static Answer ok(Object document) {
    return of(200, document);
  }

  /** A document that was made. */
  public static Answer created(Object document) {
    return of(201, document);
  }

  /** Done, and nothing to say. */
  public static Answer noContent() {
    return new Answer(204, JSON, Map.of(), new byte[0]);
  }

  /** Bytes of another type. */
  public static Answer bytes(String type, byte[] body) {
    return new Answer(200, type, Map.of(), body);
  }

  /** A refusal. */
  public static Answer refused(int status, String message) {
    return of(
        status,
        Doc.of(
            "message",
            message,
            "documentation_url",
            "https://docs.github.com/rest",
            "status",
            Integer.toString(status)));
  }

  /** The page of a list that was asked for, with links to the others. */
  public static <T> Answer page(Ask ask, List<T> all, Function<? super T, ?> document) {
    return page(ask, all, document, list -> list);
  }

  /** The page of a list that was asked for, inside of a document that {@code frame} makes. */
  public static <T> Answer page(
      Ask ask, List<T> all, Function<? super T, ?> document, Function<List<Object>, Object> frame) {
    int size = Math.max(1, Math.min(PAGE_MAX, ask.number("per_page", PAGE)));
    int page = Math.max(1, ask.number("page", 1));
    int pages = (all.size() + size - 1) / size;
    List<Object> items =
        all.stream().skip((long) (page - 1) * size).limit(size).<Object>map(document).toList();
    Map<String, String> headers = new LinkedHashMap<>();
    Map<String, Integer> links = new LinkedHashMap<>();
    if (page > 1) {
      links.put("prev", page - 1);
    }
    if (page < pages) {
      links.put("next", page + 1);
      links.put("last", pages);
    }
    if (page > 1) {
      links.put("first", 1);
    }
    if (!links.isEmpty()) {
      headers.put(
          "Link",
          links.entrySet().stream()
              .map(link -> link(ask, "page", link.getValue().toString(), link.getKey()))
              .collect(Collectors.joining(", ")));
    }
    return ok(frame.apply(items)).with(headers);
  }

  /** The same with further headers. */
  public Answer with(Map<String, String> further) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.putAll(further);
    return new Answer(status, type, Map.copyOf(all), body);
  }

  /** A link to the same call with another value of one parameter. */
  static String link(Ask ask, String parameter, String value, String relation) {
    Map<String, String> query = new LinkedHashMap<>(ask.query());
    query.put(parameter, value);
    String text =
        query.entrySet().stream()
            .map(one -> one.getKey() + "=" + Ask.encoded(one.getValue()))
            .collect(Collectors.joining("&"));
    return "<" + ask.base() + ask.path() + "?" + text + ">; rel=\"" + relation + "\"";
  }
}
