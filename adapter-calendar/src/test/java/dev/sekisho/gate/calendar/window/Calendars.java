package dev.sekisho.gate.calendar.window;

import dev.sekisho.gate.calendar.window.DrawnRule.Day;
import dev.sekisho.gate.calendar.window.DrawnRule.Freq;
import dev.sekisho.gate.calendar.window.Window.Effect;
import dev.sekisho.gate.fact.EnvironmentName;
import dev.sekisho.gate.fact.Freeze;
import dev.sekisho.gate.fact.Question.Deploy;
import dev.sekisho.gate.fact.ServiceName;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Draws calendars, with a liking for the hours in which clocks are moved. */
final class Calendars {

  /** Clocks that move by an hour, by half of one, at midnight, by a day, in winter, or never. */
  private static final List<String> ZONES =
      List.of(
          "Asia/Tokyo",
          "UTC",
          "America/New_York",
          "Europe/London",
          "Europe/Dublin",
          "Australia/Lord_Howe",
          "America/St_Johns",
          "America/Havana",
          "America/Santiago",
          "Asia/Beirut",
          "Asia/Kolkata",
          "Asia/Kathmandu",
          "Pacific/Apia",
          "Pacific/Chatham",
          "Africa/Casablanca",
          "Asia/Tehran");

  private static final List<ServiceName> SERVICES =
      List.of(new ServiceName("shop"), new ServiceName("till"));
  private static final List<EnvironmentName> ENVIRONMENTS =
      List.of(new EnvironmentName("production"), new EnvironmentName("staging"));

  private Calendars() {}

  static Arbitrary<DrawnCalendar> any() {
    return zones().flatMap(zone -> abouts(zone).flatMap(about -> calendars(zone, about)));
  }

  static Arbitrary<Passage> passages() {
    return Combinators.combine(
            Arbitraries.of(Deploy.Kind.values()),
            Arbitraries.of(ENVIRONMENTS),
            Arbitraries.of(SERVICES).optional(0.7))
        .as(Passage::new);
  }

  private static Arbitrary<ZoneId> zones() {
    return Arbitraries.of(ZONES).map(ZoneId::of);
  }

  private static Arbitrary<Instant> abouts(ZoneId zone) {
    Arbitrary<LocalDate> days =
        Combinators.combine(
                Arbitraries.integers().between(2010, 2036), Arbitraries.integers().between(1, 366))
            .as((year, day) -> LocalDate.ofYearDay(year, Math.min(day, 365)));
    Arbitrary<Instant> anywhere = days.map(day -> day.atStartOfDay().toInstant(ZoneOffset.UTC));
    Arbitrary<Instant> atAMove = anywhere.map(at -> nextMove(zone, at));
    Arbitrary<Instant> special =
        Combinators.combine(
                Arbitraries.of(2011, 2012, 2016, 2020, 2023, 2024, 2028),
                Arbitraries.of("-02-28", "-03-01", "-12-31", "-12-29"))
            .as((year, day) -> Instant.parse(year + day + "T00:00:00Z"));
    return Arbitraries.frequencyOf(
        Tuple.of(5, atAMove), Tuple.of(2, special), Tuple.of(1, anywhere));
  }

  private static Instant nextMove(ZoneId zone, Instant at) {
    ZoneOffsetTransition next = zone.getRules().nextTransition(at);
    return next == null ? at : next.getInstant();
  }

  private static Arbitrary<DrawnCalendar> calendars(ZoneId zone, Instant about) {
    return Combinators.combine(
            windows(zone, about).list().ofMinSize(1).ofMaxSize(5),
            freezes(about).list().ofMaxSize(2))
        .as((windows, freezes) -> new DrawnCalendar(windows, freezes, about));
  }

  private static Arbitrary<DrawnWindow> windows(ZoneId zone, Instant about) {
    LocalDate day = LocalDate.ofInstant(about, zone);
    Arbitrary<Effect> effects =
        Arbitraries.frequency(
            Tuple.of(5, Effect.ALLOW), Tuple.of(2, Effect.ONLY), Tuple.of(2, Effect.DENY));
    return Combinators.combine(
            effects,
            rules(day),
            times(),
            lengths(),
            Arbitraries.integers().between(-3, 3).map(day::plusDays).set().ofMaxSize(2),
            Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.just(zone)), Tuple.of(1, zones())),
            scopes())
        .as(DrawnWindow::new);
  }

  private static Arbitrary<LocalTime> times() {
    return Arbitraries.frequencyOf(
        Tuple.of(
            3,
            Combinators.combine(
                    Arbitraries.integers().between(0, 3), Arbitraries.of(0, 1, 15, 29, 30, 45, 59))
                .as(LocalTime::of)),
        Tuple.of(
            1,
            Combinators.combine(
                    Arbitraries.integers().between(0, 23), Arbitraries.integers().between(0, 59))
                .as(LocalTime::of)));
  }

  private static Arbitrary<Duration> lengths() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.integers().between(1, 240).map(Duration::ofMinutes)),
        Tuple.of(3, Arbitraries.integers().between(4, 24).map(Duration::ofHours)),
        Tuple.of(1, Arbitraries.just(Duration.ofDays(1))),
        Tuple.of(1, Arbitraries.integers().between(25, 100).map(Duration::ofHours)));
  }

  private static Arbitrary<DrawnRule> rules(LocalDate about) {
    Arbitrary<LocalDate> starts =
        Arbitraries.frequencyOf(
            Tuple.of(5, Arbitraries.integers().between(-1500, 3).map(about::plusDays)),
            Tuple.of(1, Arbitraries.just(DrawnRule.EVER_SINCE.minusDays(1))));
    return starts
        .flatMap(
            start ->
                Arbitraries.of(Freq.values())
                    .flatMap(
                        freq ->
                            Combinators.combine(
                                    Arbitraries.integers().between(1, 3),
                                    days(freq).list().uniqueElements().ofMaxSize(4),
                                    monthDays(freq),
                                    Arbitraries.integers()
                                        .between(1, 12)
                                        .list()
                                        .uniqueElements()
                                        .ofMaxSize(6)
                                        .map(months -> with(months, about.getMonthValue())),
                                    Arbitraries.integers().between(1, 1600).optional(0.1),
                                    Arbitraries.integers().between(-2, 40).optional(0.2),
                                    Arbitraries.of(1, 2, -1, -2).optional(0.3),
                                    Arbitraries.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY))
                                .as(
                                    (interval,
                                        byDay,
                                        byMonthDay,
                                        byMonth,
                                        count,
                                        until,
                                        at,
                                        week) ->
                                        new DrawnRule(
                                            freq,
                                            interval,
                                            byDay,
                                            byMonthDay,
                                            byMonth,
                                            count,
                                            count.isPresent()
                                                ? Optional.empty()
                                                : until.map(about::plusDays),
                                            at.filter(
                                                p -> freq == Freq.MONTHLY && !byDay.isEmpty()),
                                            week,
                                            start))))
        .map(Calendars::withoutDoubt)
        .filter(DrawnRule::comesTrue);
  }

  /** Leaves out what is read in more than one way, which is refused. */
  private static DrawnRule withoutDoubt(DrawnRule rule) {
    if (rule.byMonthDay().isEmpty()) {
      return rule;
    }
    boolean everyYear = rule.freq() == Freq.YEARLY && rule.byMonth().isEmpty();
    return new DrawnRule(
        rule.freq(),
        rule.interval(),
        rule.byDay().stream().map(day -> new Day(0, day.day())).distinct().toList(),
        rule.byMonthDay(),
        everyYear
            ? Stream.of(rule.starts().getMonthValue(), 2).distinct().toList()
            : rule.byMonth(),
        rule.count(),
        rule.until(),
        rule.position(),
        rule.weekStart(),
        rule.starts());
  }

  /** None, or some with the month that matters among them. */
  private static List<Integer> with(List<Integer> months, int month) {
    return months.size() < 4
        ? List.of()
        : Stream.concat(months.stream(), Stream.of(month)).distinct().sorted().toList();
  }

  /** How-manieths are for months and years alone. */
  private static Arbitrary<Day> days(Freq freq) {
    Arbitrary<Integer> ordinals =
        freq == Freq.MONTHLY || freq == Freq.YEARLY
            ? Arbitraries.of(0, 0, 1, 2, 5, -1, -2)
            : Arbitraries.just(0);
    return Combinators.combine(ordinals, Arbitraries.of(DayOfWeek.values())).as(Day::new);
  }

  private static Arbitrary<List<Integer>> monthDays(Freq freq) {
    return freq == Freq.WEEKLY
        ? Arbitraries.just(List.of())
        : Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.just(List.of())),
            Tuple.of(
                1,
                Arbitraries.of(1, 2, 12, 25, 28, 29, 30, 31, -1, -2, -30)
                    .list()
                    .uniqueElements()
                    .ofMinSize(1)
                    .ofMaxSize(4)));
  }

  private static Arbitrary<ScopedFreeze> freezes(Instant about) {
    return Combinators.combine(
            scopes(),
            Arbitraries.integers().between(-3_000, 3_000),
            Arbitraries.integers().between(-10, 4_000).optional(0.9))
        .as(
            (scope, from, minutes) -> {
              Instant begin = about.plus(Duration.ofMinutes(from));
              return new ScopedFreeze(
                  scope,
                  new Freeze("freeze", "", begin, minutes.map(m -> begin.plusSeconds(60L * m))));
            });
  }

  private static Arbitrary<Scope> scopes() {
    Arbitrary<Set<ServiceName>> services = Arbitraries.of(SERVICES).set().ofMaxSize(1);
    Arbitrary<Set<EnvironmentName>> environments = Arbitraries.of(ENVIRONMENTS).set().ofMaxSize(2);
    Arbitrary<Set<Deploy.Kind>> kinds = Arbitraries.of(Deploy.Kind.values()).set().ofMaxSize(4);
    return Arbitraries.frequencyOf(
        Tuple.of(2, Arbitraries.just(Scope.EVERYTHING)),
        Tuple.of(1, Combinators.combine(services, environments, kinds).as(Scope::new)));
  }
}
