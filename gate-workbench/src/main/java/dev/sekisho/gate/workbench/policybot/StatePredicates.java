package dev.sekisho.gate.workbench.policybot;

import static dev.sekisho.gate.workbench.policybot.Texts.quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the predicates about checks, workflows and labels. */
final class StatePredicates {
  private static final List<String> CONCLUSIONS =
      List.of(
          "action_required",
          "cancelled",
          "failure",
          "neutral",
          "skipped",
          "stale",
          "success",
          "timed_out");

  private final Notes notes;

  StatePredicates(Notes notes) {
    this.notes = notes;
  }

  Optional<Predicate> read(String key, Entry value) {
    return switch (key) {
      case "has_status" -> statuses(key, value);
      case "has_successful_status" -> Optional.of(statuses(key, value.texts(), List.of("success")));
      case "has_workflow_result" -> workflows(key, value);
      default -> Optional.of(labels(key, value.texts()));
    };
  }

  private Optional<Predicate> statuses(String key, Entry value) {
    Map<String, Entry> fields = value.fields(List.of("statuses", "conclusions"));
    List<String> names = texts(fields, "statuses");
    List<String> allowed = conclusions(fields);
    return Optional.of(statuses(key, names, allowed));
  }

  private Predicate statuses(String key, List<String> names, List<String> allowed) {
    Clause all = Clause.all(names.stream().map(name -> status(name, allowed)).toList());
    Sketch.Edit yes = s -> names.forEach(name -> s.check(name, allowed.get(0).replace('_', '-')));
    List<Sketch.Edit> no =
        names.isEmpty() ? List.of() : List.of(s -> s.check(names.get(0), "running"));
    notes.advice(
        "status '" + names.stream().map(Texts::said).collect(Collectors.joining("', '")) + "'",
        "any app may report it, as with policy-bot; a table of required checks names the app");
    return Predicate.exact(key, folder -> all, List.of(yes), no);
  }

  private static Clause status(String name, List<String> allowed) {
    String state = "check( " + quoted(name) + " ).state";
    if (allowed.size() == 1) {
      String wanted = quoted(allowed.get(0).toUpperCase(Locale.ROOT));
      return new Clause.Said(state + " == " + wanted, state + " != " + wanted);
    }
    String list =
        allowed.stream()
            .map(word -> quoted(word.toUpperCase(Locale.ROOT)))
            .collect(Collectors.joining(", ", "( ", " )"));
    return new Clause.Said(state + " in " + list, state + " not in " + list);
  }

  private static List<String> conclusions(Map<String, Entry> fields) {
    List<String> allowed = new ArrayList<>();
    if (fields.containsKey("conclusions")) {
      for (Entry entry : fields.get("conclusions").items()) {
        entry
            .text()
            .ifPresent(
                word -> {
                  if (CONCLUSIONS.contains(word)) {
                    allowed.add(word);
                  } else {
                    entry.unknown("there is no conclusion '" + word + "'", CONCLUSIONS);
                  }
                });
      }
    }
    return allowed.isEmpty() ? List.of("success") : allowed.stream().distinct().toList();
  }

  private static List<String> texts(Map<String, Entry> fields, String name) {
    return fields.containsKey(name) ? fields.get(name).texts() : List.of();
  }

  private Optional<Predicate> workflows(String key, Entry value) {
    Map<String, Entry> fields = value.fields(List.of("workflows", "conclusions"));
    List<String> names = texts(fields, "workflows");
    conclusions(fields);
    if (names.isEmpty()) {
      return Optional.of(Predicate.exact(key, folder -> Clause.always(), List.of(), List.of()));
    }
    notes.notCarried(
        value.place(),
        "the results of workflows; the gate reads checks, and which jobs belong to a workflow is"
            + " not known",
        "where it decides, the rule waits; name the jobs' checks in the rule instead");
    return Optional.of(Predicate.needing(key, Clause.always(), List.of(), List.of()));
  }

  private static Predicate labels(String key, List<String> names) {
    Clause all =
        Clause.all(
            names.stream().map(n -> Clause.word("label( " + quoted(n) + " ).present")).toList());
    return Predicate.exact(key, folder -> all, List.of(s -> names.forEach(s::label)), List.of());
  }
}
