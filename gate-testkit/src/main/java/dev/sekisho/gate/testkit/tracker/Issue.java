package dev.sekisho.gate.testkit.tracker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A ticket as it is kept. Guarded by whoever keeps it. */
final class Issue {
  final int number;
  final Map<String, String> fields = new LinkedHashMap<>();
  final List<Entry> history = new ArrayList<>();
  final List<Note> notes = new ArrayList<>();
  final Map<String, RemoteLink> links = new LinkedHashMap<>();
  String key;
  Instant updated;

  Issue(int number, String key, Instant created) {
    this.number = number;
    this.key = key;
    this.updated = created;
  }

  /** One change. */
  record Entry(int id, String author, Instant at, String field, String from, String to) {}

  /** One note. */
  record Note(int id, String author, Instant at, String text) {}

  String field(String name) {
    return fields.getOrDefault(name, "");
  }
}
