package dev.sekisho.gate.sandbox.deploy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.gate.testkit.calendar.SeenEntry;
import dev.sekisho.gate.testkit.slack.SeenMessage;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Sees what is new everywhere since it last looked. Not thread-safe. */
final class Onlooker {
  private static final int DETAILS_MAX = 6;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH).withZone(ZoneOffset.ofHours(9));
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Yard yard;
  private final Set<String> seen = new HashSet<>();
  private Optional<String> version = Optional.empty();

  Onlooker(Yard yard) {
    this.yard = yard;
  }

  /** What is new, a line for each. */
  List<String> look() {
    List<String> lines = new ArrayList<>();
    yard.channel().forEach(message -> slack("#shop", message, lines));
    for (String name : List.of("alice", "bob", "carol")) {
      yard.toldAlone(name)
          .forEach(
              message -> {
                slack("to " + name + " alone", message, lines);
                details(message).forEach(detail -> add("", detail, lines));
              });
    }
    yard.shop()
        .pullRequests()
        .forEach(
            pull ->
                pull.comments().stream()
                    .filter(comment -> "sekisho[bot]".equals(comment.author()))
                    .forEach(
                        comment ->
                            add(
                                "GitHub",
                                "comment on #" + pull.number() + ": " + headline(comment.body()),
                                lines)));
    yard.shop()
        .deployments()
        .forEach(
            deployment ->
                deployment
                    .statuses()
                    .forEach(
                        status ->
                            add(
                                "GitHub",
                                "deployment " + deployment.id() + ": " + status.state(),
                                lines)));
    for (String ticket : List.of("PAY-17", "PAY-18")) {
      yard.neighbours()
          .notes(ticket)
          .forEach(note -> add("Jira", ticket + ": " + headline(note), lines));
    }
    yard.neighbours().entries().forEach(entry -> entry(entry, lines));
    server(lines);
    return lines;
  }

  private void slack(String where, SeenMessage message, List<String> lines) {
    String thread = message.thread().isPresent() ? ", in its thread" : "";
    add("Slack", where + thread + ": " + message.text(), lines);
  }

  /** What stands below the first line of a message that is told alone. */
  private static List<String> details(SeenMessage message) {
    try {
      return JSON.readTree(message.blocks()).findValues("text").stream()
          .flatMap(
              text -> text.isTextual() ? text.asText().lines() : text.path("text").asText().lines())
          .filter(line -> !line.isBlank() && !line.equals(message.text()))
          .map(line -> line.replaceAll("<[^|>]*\\|([^>]*)>", "$1").replace("*", ""))
          .limit(DETAILS_MAX)
          .toList();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the stand-in keeps blocks as JSON", e);
    }
  }

  private void entry(SeenEntry entry, List<String> lines) {
    String cancelled = entry.cancelled() ? "cancelled: " : "";
    add(
        "calendar",
        TIME.format(entry.from())
            + " "
            + cancelled
            + entry.title()
            + ": "
            + headline(entry.description()),
        lines);
  }

  private void server(List<String> lines) {
    Optional<String> now = yard.site().version();
    if (!now.equals(version)) {
      version = now;
      lines.add(line("server", "serves " + now.orElse("nothing")));
    }
  }

  private void add(String where, String what, List<String> lines) {
    String line = line(where, what.replaceAll("\\s+", " ").strip());
    if (seen.add(line)) {
      lines.add(line);
    }
  }

  private static String line(String where, String what) {
    return String.format("%-9s %s", where, what);
  }

  /** The first line that people see: a comment begins with a mark that they do not. */
  private static String headline(String body) {
    return body.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("<!--"))
        .findFirst()
        .orElse("");
  }
}
