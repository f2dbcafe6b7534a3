package dev.sekisho.gate.workbench.policybot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The people that a policy lists: whoever fits one row.
 *
 * @param rows the kind and the name of each, as a table of people has them
 */
record Actors(List<Row> rows) {

  /** What a policy may say of people. */
  static final List<String> FIELDS =
      List.of("users", "teams", "organizations", "permissions", "admins", "write_collaborators");

  static final List<String> PERMISSIONS = List.of("read", "triage", "write", "maintain", "admin");

  /** Nobody. */
  static final Actors NOBODY = new Actors(List.of());

  /**
   * One of them.
   *
   * @param kind user, team, organization or permission
   */
  record Row(String kind, String name) {}

  Actors {
    rows = List.copyOf(rows);
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Reads the fields of people among {@code fields}; each is noted when it means nothing. */
  static Actors read(Map<String, Entry> fields) {
    List<Row> rows = new ArrayList<>();
    each(fields, "users").forEach(e -> user(e).forEach(rows::add));
    each(fields, "teams").forEach(e -> team(e).forEach(rows::add));
    each(fields, "organizations").forEach(e -> named("organization", e).forEach(rows::add));
    if (fields.containsKey("admins") && fields.get("admins").flag(false)) {
      rows.add(new Row("permission", "admin"));
    }
    if (fields.containsKey("write_collaborators")
        && fields.get("write_collaborators").flag(false)) {
      rows.add(new Row("permission", "write"));
    }
    each(fields, "permissions").forEach(e -> permission(e).forEach(rows::add));
    return new Actors(rows.stream().distinct().toList());
  }

  private static Stream<Entry> each(Map<String, Entry> fields, String name) {
    return fields.containsKey(name) ? fields.get(name).items().stream() : Stream.of();
  }

  private static Stream<Row> user(Entry entry) {
    return named("user", entry);
  }

  private static Stream<Row> named(String kind, Entry entry) {
    return entry
        .text()
        .map(String::strip)
        .filter(
            name -> {
              boolean said = !name.isBlank();
              if (!said) {
                entry.wrong("a name is expected here", "Write the name");
              }
              return said;
            })
        .map(name -> new Row(kind, name.toLowerCase(Locale.ROOT)))
        .stream();
  }

  private static Stream<Row> team(Entry entry) {
    return named("team", entry)
        .filter(
            row -> {
              int slash = row.name().indexOf('/');
              boolean formed =
                  slash > 0
                      && slash == row.name().lastIndexOf('/')
                      && slash < row.name().length() - 1;
              if (!formed) {
                entry.wrong(
                    "a team is organisation/slug, not '" + row.name() + "'",
                    "Write the organisation, a slash, and the team's slug");
              }
              return formed;
            });
  }

  private static Stream<Row> permission(Entry entry) {
    return named("permission", entry)
        .filter(
            row -> {
              boolean known = PERMISSIONS.contains(row.name());
              if (!known) {
                entry.unknown("there is no permission '" + row.name() + "'", PERMISSIONS);
              }
              return known;
            });
  }
}
