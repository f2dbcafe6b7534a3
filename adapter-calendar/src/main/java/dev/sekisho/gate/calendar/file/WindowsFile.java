package dev.sekisho.gate.calendar.file;

import dev.sekisho.gate.calendar.entry.CalendarPlace;
import dev.sekisho.gate.calendar.entry.CalendarSetting;
import dev.sekisho.gate.calendar.entry.ReleasesSetting;
import dev.sekisho.gate.calendar.window.Always;
import dev.sekisho.gate.calendar.window.Moments;
import dev.sekisho.gate.calendar.window.Passage;
import dev.sekisho.gate.calendar.window.Scope;
import dev.sekisho.gate.calendar.window.ScopedFreeze;
import dev.sekisho.gate.calendar.window.When;
import dev.sekisho.gate.calendar.window.Window;
import dev.sekisho.gate.calendar.window.Window.Effect;
import dev.sekisho.gate.calendar.window.WindowCalendar;
import dev.sekisho.gate.fact.EnvironmentName;
import dev.sekisho.gate.fact.Freeze;
import dev.sekisho.gate.fact.Question.Deploy;
import dev.sekisho.gate.fact.ServiceName;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problems;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the file of windows, which docs/CALENDARS.md describes. Strict: what is not understood is a
 * problem with its line and column, and all problems are told at once.
 */
public final class WindowsFile {

  /** Windows, and freezes, in one file, at most. */
  static final int ENTRIES_MAX = 500;

  /** Calendars of others in one file, at most. */
  static final int CALENDARS_MAX = 20;

  private static final List<Effect> EFFECTS = List.of(Effect.values());

  private final Fields root;
  private final Problems problems;
  private final KnownNames known;
  private final ZoneId zone;

  private WindowsFile(Fields root, KnownNames known) {
    this.root = root;
    this.problems = root.problems();
    this.known = known;
    if (!root.has("zone")) {
      problems.add(FileErrors.missing(root.place(), "zone"));
    }
    this.zone = root.value("zone", Reading.ZONE).orElse(ZoneOffset.UTC);
  }

  /**
   * What a file says.
   *
   * @param text the file, in YAML or JSON
   * @param name of the file, for messages
   * @param known the services and environments that it may name
   * @throws dev.sekisho.gate.problem.GateException with all that is wrong with it
   */
  public static WindowsConfig read(String text, String name, KnownNames known) {
    Problems problems = new Problems();
    Node tree = Tree.read(text, name);
    Fields root =
        Fields.of(
            tree,
            problems,
            "zone",
            "holidays",
            "windows",
            "freezes",
            "calendars",
            "releases",
            "merges");
    if (!(tree instanceof Node.Mapping)) {
      problems.throwIfAny();
    }
    WindowsConfig config = new WindowsFile(root, known).config();
    problems.throwIfAny();
    return config;
  }

  private WindowsConfig config() {
    WhenReader whens =
        new WhenReader(HolidaySets.read(root.node("holidays"), problems), zone, problems);
    if (!root.has("windows")) {
      problems.add(FileErrors.missing(root.place(), "windows"));
    }
    return new WindowsConfig(
        new WindowCalendar(
            list("windows", ENTRIES_MAX, node -> window(node, whens)),
            list("freezes", ENTRIES_MAX, this::freeze)),
        list("calendars", CALENDARS_MAX, this::calendar),
        list("releases", CALENDARS_MAX, this::releases),
        root.node("merges").map(this::merges));
  }

  private <T> List<T> list(String name, int max, Function<Node, T> reading) {
    List<Node> items = root.items(name);
    if (items.size() > max) {
      problems.add(
          FileErrors.limit(
              root.place(name), "There are " + items.size() + " " + name + "; at most " + max));
    }
    Set<String> names = new HashSet<>();
    for (Node item : items) {
      if (item instanceof Node.Mapping mapping) {
        Optional.ofNullable(mapping.entries().get("name"))
            .map(Node.Entry::value)
            .filter(value -> value instanceof Node.Scalar text && !names.add(text.text()))
            .ifPresent(
                value -> problems.add(FileErrors.form(value.place(), "This name is there twice")));
      }
    }
    return items.stream().limit(max).map(reading).toList();
  }

  private Window window(Node node, WhenReader whens) {
    Fields fields =
        Fields.of(
            node,
            problems,
            "name",
            "why",
            "allow",
            "only",
            "deny",
            "services",
            "environments",
            "kinds");
    List<Effect> said = EFFECTS.stream().filter(e -> fields.has(word(e))).toList();
    if (said.size() != 1) {
      problems.add(
          FileErrors.form(
              fields.place(),
              said.isEmpty()
                  ? "This says nothing: one of allow, only and deny is missing"
                  : "A window is one of allow, only and deny"));
    }
    Effect effect = said.isEmpty() ? Effect.DENY : said.get(0);
    When when = fields.node(word(effect)).map(whens::read).orElseGet(Always::new);
    return new Window(
        fields.required("name"), effect, when, scope(fields), fields.text("why").orElse(""));
  }

  private static String word(Effect effect) {
    return effect.name().toLowerCase(Locale.ROOT);
  }

  private ScopedFreeze freeze(Node node) {
    Fields fields =
        Fields.of(
            node,
            problems,
            "name",
            "why",
            "from",
            "until",
            "zone",
            "services",
            "environments",
            "kinds");
    ZoneId own = fields.has("zone") ? fields.value("zone", Reading.ZONE).orElse(zone) : zone;
    for (String name : List.of("from", "why")) {
      if (!fields.has(name)) {
        problems.add(FileErrors.missing(fields.place(), name));
      }
    }
    Optional<LocalDateTime> from = fields.value("from", Reading.MOMENT);
    Optional<LocalDateTime> until = fields.value("until", Reading.MOMENT);
    if (from.isPresent() && until.filter(end -> !end.isAfter(from.get())).isPresent()) {
      problems.add(FileErrors.form(fields.place("until"), "The freeze ends before it begins"));
    }
    Freeze freeze =
        new Freeze(
            fields.required("name"),
            fields.text("why").orElse(""),
            from.map(at -> Moments.first(at, own)).orElse(Instant.EPOCH),
            until.map(at -> Moments.last(at, own)));
    return new ScopedFreeze(scope(fields), freeze);
  }

  private CalendarSetting calendar(Node node) {
    Fields fields =
        Fields.of(
            node,
            problems,
            "name",
            "google",
            "file",
            "titles",
            "zone",
            "services",
            "environments",
            "kinds");
    Place at = fields.place();
    if (fields.has("google") == fields.has("file")) {
      problems.add(FileErrors.form(at, "A calendar is one of google and file"));
    }
    if (fields.items("titles").isEmpty()) {
      problems.add(FileErrors.missing(at, "titles"));
    }
    CalendarPlace place =
        fields.has("file")
            ? new CalendarPlace.File(fields.required("file"))
            : new CalendarPlace.Google(fields.text("google").orElse(""));
    return new CalendarSetting(
        fields.required("name"),
        place,
        fields.each("titles", new Reading<>(text -> text, List.of(), "")),
        fields.has("zone") ? fields.value("zone", Reading.ZONE).orElse(zone) : zone,
        scope(fields));
  }

  private ReleasesSetting releases(Node node) {
    Fields fields = Fields.of(node, problems, "google", "lasts", "services", "environments");
    return new ReleasesSetting(
        fields.required("google"),
        fields.value("lasts", Reading.LENGTH_OF_TIME).orElse(ReleasesSetting.LASTS),
        scope(fields));
  }

  private Passage merges(Node node) {
    Fields fields = Fields.of(node, problems, "environment", "service", "kind");
    if (!fields.has("environment")) {
      problems.add(FileErrors.missing(fields.place(), "environment"));
    }
    return new Passage(
        fields.value("kind", Reading.KIND).orElse(Deploy.Kind.AUTOMATIC),
        fields.value("environment", known.environment()).orElse(new EnvironmentName("?")),
        fields.value("service", known.service()));
  }

  /** An empty list would be about everything, and whoever wrote it meant nothing. */
  private Scope scope(Fields fields) {
    for (String name : List.of("services", "environments", "kinds")) {
      if (fields.has(name) && fields.items(name).isEmpty()) {
        problems.add(
            FileErrors.form(fields.place(name), "The list is empty; leave it out to mean all"));
      }
    }
    Set<ServiceName> services = Set.copyOf(fields.each("services", known.service()));
    Set<EnvironmentName> environments =
        Set.copyOf(fields.each("environments", known.environment()));
    return new Scope(services, environments, Set.copyOf(fields.each("kinds", Reading.KIND)));
  }
}
