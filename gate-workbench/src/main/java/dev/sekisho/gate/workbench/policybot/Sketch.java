package dev.sekisho.gate.workbench.policybot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A pull request for a scenario, as it differs from the one that all scenarios start from. */
final class Sketch {

  /** Something that makes a condition hold, or not hold, of a pull request. */
  interface Edit extends Consumer<Sketch> {}

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final List<String> PERMISSIONS = Actors.PERMISSIONS;
  private static final String ACTOR = "somebody-else";

  private final ObjectNode change = NODES.objectNode();
  private final TreeMap<String, ObjectNode> members = new TreeMap<>();
  private final TreeMap<String, String> checks = new TreeMap<>();
  private int at;

  /** What is different, as a scenario says it. */
  ObjectNode change() {
    ObjectNode all = change.deepCopy();
    if (!members.isEmpty()) {
      ArrayNode list = all.putObject("memberships").putArray("add");
      members.values().forEach(list::add);
    }
    if (!checks.isEmpty()) {
      ArrayNode list = all.putArray("checks");
      checks.forEach((name, state) -> list.addObject().put("name", name).put("state", state));
    }
    return all;
  }

  /** A field of its details. */
  void detail(String name, String value) {
    object("details").put(name, value);
  }

  void lines(int added, int deleted) {
    object("details").put("linesAdded", added).put("linesDeleted", deleted);
  }

  void repository(String name) {
    change.put("subject", name + "#17");
  }

  void files(List<String> paths) {
    ArrayNode files = change.putArray("files");
    paths.forEach(path -> files.addObject().put("path", path));
  }

  void label(String name) {
    add("labels").add(name);
  }

  void check(String name, String state) {
    checks.put(name, state);
  }

  void unknown(String kind) {
    change.putObject(kind).put("unknown", "nobody asked");
  }

  /** Who made its only commit, and how it is signed. */
  void commit(String author, String signature) {
    change
        .putArray("commits")
        .addObject()
        .put("author", author)
        .put("committer", author)
        .put("signature", signature);
  }

  void review(String reviewer, String state) {
    add("reviews")
        .addObject()
        .put("reviewer", reviewer)
        .put("state", state)
        .put("submittedAt", minute());
    member(reviewer);
  }

  void comment(String author, String body) {
    add("comments")
        .addObject()
        .put("author", author)
        .put("body", body)
        .put("createdAt", minute())
        .put("edited", false);
    member(author);
  }

  /** Somebody whom a policy lists, by a login of its own, or who comes to fit it. */
  String actor(Actors.Row row, int number) {
    String login = row.kind().equals("user") ? row.name() : ACTOR + "-" + number;
    ObjectNode member = member(login);
    switch (row.kind()) {
      case "team" -> ((ArrayNode) member.get("teams")).add(row.name());
      case "organization" -> ((ArrayNode) member.get("organizations")).add(row.name());
      case "permission" -> {
        int write = PERMISSIONS.indexOf("write");
        int asked = Math.max(write, PERMISSIONS.indexOf(row.name()));
        member.put("permission", PERMISSIONS.get(asked));
      }
      default -> {}
    }
    return login;
  }

  ObjectNode member(String login) {
    return members.computeIfAbsent(
        login,
        name -> {
          ObjectNode member = NODES.objectNode().put("login", name);
          member.putArray("teams");
          member.putArray("organizations");
          return member.put("permission", "write");
        });
  }

  private ObjectNode object(String name) {
    return change.get(name) instanceof ObjectNode there ? there : change.putObject(name);
  }

  private ArrayNode add(String name) {
    return object(name).get("add") instanceof ArrayNode there
        ? there
        : object(name).putArray("add");
  }

  private String minute() {
    at++;
    return String.format("2026-03-04T09:%02d:%02dZ", at / 60 % 60, at % 60);
  }

  /** Several edits, one after the other. */
  static Edit all(List<Edit> edits) {
    List<Edit> copy = new ArrayList<>(edits);
    return sketch -> copy.forEach(edit -> edit.accept(sketch));
  }
}
