package dev.sekisho.gate.testkit.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Answers the calls about entries as Google's description says. Not thread-safe; its owner is. */
final class EventsApi {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ID = Pattern.compile("[a-v0-9]{5,1024}");
  private static final Pattern SYNC = Pattern.compile("sync-(\\d+)");
  private static final Pattern PAGE = Pattern.compile("page-(\\d+)");
  private static final List<String> NOT_WITH_A_TOKEN =
      List.of(
          "iCalUID",
          "orderBy",
          "privateExtendedProperty",
          "q",
          "sharedExtendedProperty",
          "timeMin",
          "timeMax",
          "updatedMin");

  private int pageMax = 250;

  void pageMax(int max) {
    pageMax = max;
  }

  /** A status and a body. */
  record Reply(int status, ObjectNode body) {}

  static Reply refusal(int status, String reason) {
    ObjectNode body = JSON.createObjectNode();
    ObjectNode error = body.putObject("error");
    error.put("code", status).put("message", reason);
    error.putArray("errors").addObject().put("domain", "global").put("reason", reason);
    return new Reply(status, body);
  }

  Reply list(Shelf shelf, Map<String, String> query) {
    Optional<Long> token = Optional.empty();
    if (query.containsKey("syncToken")) {
      if (NOT_WITH_A_TOKEN.stream().anyMatch(query::containsKey)) {
        return refusal(400, "syncTokenWithRequestParams");
      }
      var read = SYNC.matcher(query.get("syncToken"));
      if (!read.matches() || !shelf.knowsToken(Long.parseLong(read.group(1)))) {
        return refusal(410, "fullSyncRequired");
      }
      token = Optional.of(Long.parseLong(read.group(1)));
    }
    List<ObjectNode> found = found(shelf, query, token);
    return page(shelf, query, found);
  }

  private static List<ObjectNode> found(
      Shelf shelf, Map<String, String> query, Optional<Long> token) {
    if (token.isPresent()) {
      return shelf.changedAfter(token.get());
    }
    Stream<ObjectNode> all =
        shelf.all().stream().filter(e -> !e.path("status").asText().equals("cancelled"));
    Optional<Instant> min = time(query, "timeMin");
    Optional<Instant> max = time(query, "timeMax");
    return all.filter(e -> min.map(m -> shelf.time(e.path("end")).isAfter(m)).orElse(true))
        .filter(e -> max.map(m -> shelf.time(e.path("start")).isBefore(m)).orElse(true))
        .toList();
  }

  private Reply page(Shelf shelf, Map<String, String> query, List<ObjectNode> found) {
    var read = PAGE.matcher(query.getOrDefault("pageToken", "page-0"));
    int from = read.matches() ? Integer.parseInt(read.group(1)) : 0;
    int size = Math.min(pageMax, Integer.parseInt(query.getOrDefault("maxResults", "250")));
    int until = Math.min(found.size(), from + size);
    ObjectNode body = JSON.createObjectNode();
    body.put("kind", "calendar#events").put("timeZone", shelf.zone().getId());
    ArrayNode items = body.putArray("items");
    found.subList(Math.min(from, until), until).forEach(e -> items.add(shelf.told(e)));
    if (until < found.size()) {
      body.put("nextPageToken", "page-" + until);
    } else {
      body.put("nextSyncToken", "sync-" + shelf.revision());
    }
    return new Reply(200, body);
  }

  private static Optional<Instant> time(Map<String, String> query, String name) {
    return Optional.ofNullable(query.get(name)).map(t -> OffsetDateTime.parse(t).toInstant());
  }

  Reply get(Shelf shelf, String id) {
    return shelf
        .find(id)
        .map(entry -> new Reply(200, shelf.told(entry)))
        .orElseGet(() -> refusal(404, "notFound"));
  }

  Reply insert(Shelf shelf, ObjectNode entry, Instant now) {
    String id = entry.path("id").asText("");
    if (!shelf.isWritable()) {
      return refusal(403, "requiredAccessLevel");
    }
    if (!ID.matcher(id).matches()) {
      return refusal(400, "invalid");
    }
    if (shelf.find(id).isPresent()) {
      return refusal(409, "duplicate");
    }
    return kept(shelf, id, entry, now);
  }

  Reply patch(Shelf shelf, String id, Optional<String> etag, ObjectNode changes, Instant now) {
    if (!shelf.isWritable()) {
      return refusal(403, "requiredAccessLevel");
    }
    Optional<ObjectNode> there = shelf.find(id);
    if (there.isEmpty()) {
      return refusal(404, "notFound");
    }
    if (etag.filter(tag -> !tag.equals(there.get().path("etag").asText())).isPresent()) {
      return refusal(412, "conditionNotMet");
    }
    ObjectNode changed = there.get().deepCopy();
    changes.properties().forEach(field -> merge(changed, field.getKey(), field.getValue()));
    return kept(shelf, id, changed, now);
  }

  /** A patch changes what it names, within objects as well; times are replaced as a whole. */
  private static void merge(ObjectNode into, String name, JsonNode value) {
    boolean within = value.isObject() && into.path(name).isObject();
    if (within && !name.equals("start") && !name.equals("end")) {
      ObjectNode inner = (ObjectNode) into.get(name);
      value.properties().forEach(field -> merge(inner, field.getKey(), field.getValue()));
    } else {
      into.set(name, value);
    }
  }

  private static Reply kept(Shelf shelf, String id, ObjectNode entry, Instant now) {
    if (!entry.has("start") || !entry.has("end")) {
      return refusal(400, "required");
    }
    if (!shelf.time(entry.path("start")).isBefore(shelf.time(entry.path("end")))) {
      return refusal(400, "timeRangeEmpty");
    }
    return new Reply(200, shelf.told(shelf.put(id, entry, now)));
  }
}
