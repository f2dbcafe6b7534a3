package dev.sekisho.gate.testkit.github.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.gate.testkit.github.CheckRun;
import dev.sekisho.gate.testkit.github.internal.json.Doc;
import dev.sekisho.gate.testkit.github.internal.json.Wire;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what an App says about its check run, within GitHub's limits. */
final class CheckInput {
  private static final int OUTPUT_CHARS_MAX = 65_535;
  private static final int ANNOTATIONS_MAX = 50;
  private static final int ACTIONS_MAX = 3;

  private CheckInput() {}

  /** {@code before}, with what was sent in place of what was there. */
  static CheckRun run(Ask ask, CheckRun before, Instant now) {
    String conclusion = or(ask.text("conclusion"), before.conclusion());
    String status = Objects.requireNonNullElse(ask.text("status"), before.status());
    if (ask.text("conclusion") != null) {
      status = "completed";
    }
    if (status.equals("completed") && conclusion == null) {
      throw Refused.unprocessable("Invalid request.\n\n\"conclusion\" wasn't supplied.");
    }
    if (!status.equals("completed")) {
      conclusion = null;
    }
    JsonNode output = ask.json().path("output");
    if (output.isObject() && !output.hasNonNull("summary")) {
      throw Refused.unprocessable("Invalid request.\n\n\"summary\" wasn't supplied.");
    }
    List<Map<String, Object>> annotations = new ArrayList<>(before.annotations());
    annotations.addAll(objects(output.path("annotations"), ANNOTATIONS_MAX));
    List<Map<String, Object>> actions = objects(ask.json().path("actions"), ACTIONS_MAX);
    actions.forEach(CheckInput::checked);
    return new CheckRun(
        before.id(),
        before.suite(),
        before.app(),
        Objects.requireNonNullElse(ask.text("name"), before.name()),
        before.head(),
        status,
        conclusion,
        or(ask.text("external_id"), before.externalId()),
        or(ask.text("details_url"), before.detailsUrl()),
        or(limited(output, "title"), before.title()),
        or(limited(output, "summary"), before.summary()),
        or(limited(output, "text"), before.text()),
        List.copyOf(annotations),
        actions.isEmpty() ? before.actions() : actions,
        instant(ask.text("started_at"), before.startedAt()),
        status.equals("completed")
            ? instant(
                ask.text("completed_at"), before.completedAt() == null ? now : before.completedAt())
            : null);
  }

  /** An annotation as it is told. */
  static Doc annotation(Map<String, Object> sent) {
    return Doc.of(
            "start_column", null,
            "end_column", null,
            "title", null,
            "raw_details", null,
            "blob_href", "https://github.com/")
        .all(sent);
  }

  private static void checked(Map<String, Object> action) {
    if (length(action, "label") > 20
        || length(action, "description") > 40
        || length(action, "identifier") > 20) {
      throw Refused.unprocessable("Invalid request: an action's text is too long");
    }
  }

  private static int length(Map<String, Object> action, String name) {
    return String.valueOf(action.getOrDefault(name, "")).length();
  }

  private static @Nullable String limited(JsonNode output, String name) {
    if (!output.hasNonNull(name)) {
      return null;
    }
    String text = output.path(name).asText();
    if (text.length() > OUTPUT_CHARS_MAX) {
      throw Refused.unprocessable(
          "Invalid request.\n\nOnly 65535 characters are allowed; "
              + text.length()
              + " were supplied.");
    }
    return text;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> objects(JsonNode list, int max) {
    if (list.size() > max) {
      throw Refused.unprocessable(
          "Invalid request.\n\nNo more than "
              + max
              + " items are allowed; "
              + list.size()
              + " were supplied.");
    }
    List<Map<String, Object>> objects = new ArrayList<>();
    list.forEach(one -> objects.add((Map<String, Object>) Wire.plain(one)));
    return objects;
  }

  private static @Nullable Instant instant(@Nullable String text, @Nullable Instant otherwise) {
    if (text == null) {
      return otherwise;
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw Refused.unprocessable("Invalid request: " + text + " is not a date-time");
    }
  }

  private static @Nullable String or(@Nullable String sent, @Nullable String before) {
    return sent == null ? before : sent;
  }
}
