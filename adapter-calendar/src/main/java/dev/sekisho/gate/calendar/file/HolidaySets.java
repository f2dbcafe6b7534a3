package dev.sekisho.gate.calendar.file;

import dev.sekisho.gate.calendar.holiday.Countries;
import dev.sekisho.gate.calendar.holiday.NamedDays;
import dev.sekisho.gate.calendar.window.Holidays;
import dev.sekisho.gate.problem.Problems;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the sets of days that a file gives a name. */
final class HolidaySets {

  /** Sets in one file, at most. */
  static final int SETS_MAX = 50;

  private final Map<String, Holidays> sets;

  private HolidaySets(Map<String, Holidays> sets) {
    this.sets = sets;
  }

  static HolidaySets read(Optional<Node> node, Problems problems) {
    Map<String, Holidays> sets = new LinkedHashMap<>();
    node.ifPresent(
        written -> {
          Map<String, Node> named = Fields.of(written, problems).all();
          if (named.size() > SETS_MAX) {
            problems.add(
                FileErrors.limit(
                    written.place(), named.size() + " sets of holidays; at most " + SETS_MAX));
          }
          named.forEach((name, set) -> sets.put(name, set(set, problems)));
        });
    return new HolidaySets(sets);
  }

  /** The days of the sets that a window names. */
  Holidays named(Fields fields, String field) {
    Reading<Holidays> reading =
        new Reading<>(
            name -> Optional.ofNullable(sets.get(name)).orElseThrow(),
            sets.keySet().stream().sorted().toList(),
            "Name one of the sets below 'holidays'");
    return fields.each(field, reading).stream().reduce(Holidays.NONE, Holidays::and);
  }

  private static Holidays set(Node node, Problems problems) {
    Fields fields = Fields.of(node, problems, "country", "region", "days", "not");
    Holidays others = fields.has("country") ? country(fields) : Holidays.NONE;
    if (!fields.has("country") && !fields.has("days")) {
      problems.add(FileErrors.missing(fields.place(), "country"));
    }
    Map<LocalDate, String> own = new HashMap<>();
    fields
        .node("days")
        .ifPresent(
            days -> {
              Fields named = Fields.of(days, problems);
              for (String date : named.all().keySet()) {
                named
                    .read(named.named(date), date, Reading.DATE)
                    .ifPresent(day -> own.put(day, named.required(date)));
              }
            });
    return new NamedDays(others, own, Set.copyOf(fields.each("not", Reading.DATE)));
  }

  private static Holidays country(Fields fields) {
    List<String> codes = Countries.codes();
    Optional<String> country =
        fields.value("country", oneOf(codes, "Write the code of a country, for example JP or US"));
    if (country.isEmpty()) {
      return Holidays.NONE;
    }
    Optional<String> region =
        fields.has("region")
            ? fields.value(
                "region",
                oneOf(
                    Countries.regions(country.get()),
                    "Write the code of a region of the country, or leave it out"))
            : Optional.empty();
    return Countries.of(country.get(), region);
  }

  private static Reading<String> oneOf(List<String> known, String fix) {
    return new Reading<>(
        text -> known.stream().filter(text::equals).findFirst().orElseThrow(), known, fix);
  }
}
