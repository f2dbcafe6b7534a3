package dev.sekisho.gate.rules.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.json.FactSheetJson;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The pull requests that scenarios start from, by name. One can be like another but for some
 * changes. Each is checked when it is first asked for, whoever asks, so that what is wrong with it
 * is said once.
 */
final class Fixtures {

  /** Fixtures that may be like each other in a row. */
  static final int CHAIN_MAX = 16;

  private static final String LIKE = "like";
  private static final String VERSION = "version";
  private static final String AS_OF = "asOf";

  private final Items items;
  private final Map<String, Part> written = new HashMap<>();
  private final Map<String, Optional<ObjectNode>> made = new HashMap<>();

  private Fixtures(Items items) {
    this.items = items;
  }

  /** What a file of fixtures holds: {@code items} and {@code fixtures}, both as they like. */
  static Fixtures read(Part file) {
    file.refuseFieldsBeside(List.of("items", "fixtures"));
    Map<String, ObjectNode> usual = new HashMap<>();
    file.field("items")
        .ifPresent(
            part -> {
              part.refuseFieldsBeside(Items.names());
              part.fields()
                  .forEach((kind, item) -> item.object().ifPresent(o -> usual.put(kind, o)));
            });
    Fixtures fixtures = new Fixtures(new Items(usual));
    file.field("fixtures").ifPresent(fixtures::add);
    return fixtures;
  }

  /** No fixtures. */
  static Fixtures none() {
    return new Fixtures(Items.NONE);
  }

  /** The same and those in {@code part}, which only one file sees. */
  Fixtures and(Part part) {
    Fixtures both = new Fixtures(items);
    both.written.putAll(written);
    both.made.putAll(made);
    both.add(part);
    return both;
  }

  /** Makes every fixture, so that what is wrong with one that nobody uses is said too. */
  void check() {
    new TreeMap<>(written).forEach(this::get);
  }

  /** The fixture of that name; empty, with the problem noted, when there is none to be had. */
  Optional<ObjectNode> get(String name, Part wanting) {
    return get(name, wanting, new ArrayDeque<>());
  }

  /** The sheet of a fixture as a change makes it; problems with it are noted at {@code at}. */
  Optional<FactSheet> sheet(ObjectNode spelledOut, Part at) {
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    whole.put(VERSION, 1);
    JsonNode asOf = spelledOut.path(AS_OF);
    spelledOut
        .properties()
        .forEach(
            field ->
                whole.set(
                    field.getKey(),
                    Evidences.kind(field.getKey())
                        .map(kind -> Evidences.whole(kind, field.getValue(), asOf, items))
                        .orElse(field.getValue())));
    return FactSheetJson.read(whole, at.place(), at.problems());
  }

  private void add(Part part) {
    part.fields()
        .forEach(
            (name, fixture) -> {
              if (written.putIfAbsent(name, fixture) != null) {
                fixture.wrong(
                    ScenarioErrors.DUPLICATE,
                    "another fixture is called '" + name + "'",
                    List.of(),
                    "Give one of them a name of its own");
              }
            });
  }

  private Optional<ObjectNode> get(String name, Part wanting, Deque<String> chain) {
    Part fixture = written.get(name);
    if (fixture == null) {
      wanting.wrong(
          ScenarioErrors.UNKNOWN_FIXTURE,
          "there is no fixture '" + name + "'",
          List.copyOf(new TreeSet<>(written.keySet())),
          "Use one of the known fixtures, or write this one in fixtures.yaml");
      return Optional.empty();
    }
    if (chain.contains(name) || chain.size() >= CHAIN_MAX) {
      chain.addLast(name);
      fixture.wrong(
          ScenarioErrors.FIXTURE_LOOP,
          "fixtures are like each other in a circle: " + String.join(", ", chain),
          List.of(),
          "Let one of them stand by itself");
      return Optional.empty();
    }
    Optional<ObjectNode> known = made.get(name);
    if (known == null) {
      chain.addLast(name);
      known = make(fixture, chain);
      made.put(name, known);
    }
    return known;
  }

  private Optional<ObjectNode> make(Part fixture, Deque<String> chain) {
    ObjectNode base = JsonNodeFactory.instance.objectNode();
    Optional<Part> like = fixture.field(LIKE);
    if (like.isPresent()) {
      Optional<ObjectNode> other = like.get().text().flatMap(name -> get(name, like.get(), chain));
      if (other.isEmpty()) {
        return Optional.empty();
      }
      base = other.get();
    }
    int before = fixture.problems().list().size();
    ObjectNode changed = Change.apply(base, fixture);
    changed.remove(List.of(LIKE, VERSION));
    Optional<FactSheet> sheet = sheet(changed, fixture);
    return sheet.isPresent() && fixture.problems().list().size() == before
        ? Optional.of(changed)
        : Optional.empty();
  }
}
