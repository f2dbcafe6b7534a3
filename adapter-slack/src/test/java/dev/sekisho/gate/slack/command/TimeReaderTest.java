package dev.sekisho.gate.slack.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.slack.Refusals;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeReaderTest {
  /** A Monday, 18:00 in Tokyo. */
  private static final Instant NOW = Instant.parse("2026-06-01T09:00:00Z");

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Pattern WITH_OFFSET =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d([+-]\\d\\d:\\d\\d|Z)");

  private final TimeReader tokyo = new TimeReader(TOKYO);

  @ParameterizedTest
  @CsvSource({
    "tomorrow 14:00, 2026-06-02T05:00:00Z",
    "Tomorrow  2pm, 2026-06-02T05:00:00Z",
    "14:00 tomorrow, 2026-06-02T05:00:00Z",
    "today 18:01, 2026-06-01T09:01:00Z",
    "19:30, 2026-06-01T10:30:00Z",
    "14:00, 2026-06-02T05:00:00Z",
    "noon, 2026-06-02T03:00:00Z",
    "12am, 2026-06-01T15:00:00Z",
    "12:30 pm, 2026-06-02T03:30:00Z",
    "fri 9am, 2026-06-05T00:00:00Z",
    "9am friday, 2026-06-05T00:00:00Z",
    "mon 18:01, 2026-06-01T09:01:00Z",
    "mon 18:00, 2026-06-08T09:00:00Z",
    "monday 9am, 2026-06-08T00:00:00Z",
    "2026-06-02 14:00, 2026-06-02T05:00:00Z",
    "2026-06-02T14:00, 2026-06-02T05:00:00Z",
    "2026-06-02T14:00Z, 2026-06-02T14:00:00Z",
    "2026-06-02T14:00:30-07:00, 2026-06-02T21:00:30Z",
    "in 2 hours, 2026-06-01T11:00:00Z",
    "in 90 min, 2026-06-01T10:30:00Z",
    "in 1h 5m, 2026-06-01T10:05:00Z",
    "in 1 hour 5 minutes, 2026-06-01T10:05:00Z"
  })
  void readsWhatPeopleWrite(String written, Instant expected) {
    assertThat(tokyo.read(written, NOW)).isEqualTo(new PlannedTime(written, expected, TOKYO));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "9",
        "25:00",
        "13pm",
        "0am",
        "14:60",
        "in",
        "in a while",
        "in 2",
        "14:00 14:00",
        "fr 9am",
        "someday 9am",
        "2026-02-30 14:00",
        "2026-06-02",
        "tomorrow",
        "mon",
        "00:00am"
      })
  void whatIsNotUnderstoodIsAnsweredWithWhatIs(String written) {
    Problem problem = refusal(tokyo, written, NOW);
    assertThat(problem.id()).isEqualTo(CommandErrors.NO_TIME);
    for (String known : problem.known()) {
      assertThat(isUnderstood(known)).as(known).isTrue();
    }
  }

  @Test
  void timesAreToComeAndNotTooFarAhead() {
    assertThat(refusal(tokyo, "today 18:00", NOW).id()).isEqualTo(CommandErrors.TIME_OUT_OF_REACH);
    String last = NOW.plus(TimeReader.AHEAD_MAX).toString();
    assertThat(tokyo.read(last, NOW).instant()).isEqualTo(NOW.plus(TimeReader.AHEAD_MAX));
    assertThat(refusal(tokyo, NOW.plus(TimeReader.AHEAD_MAX).plusSeconds(1).toString(), NOW).what())
        .contains("more than 60 days ahead");
    assertThat(refusal(tokyo, "in 0 min", NOW).what()).contains("is over");
  }

  @Test
  void aTimeIsEchoedInWords() {
    assertThat(tokyo.read("tomorrow 14:00", NOW).words(NOW))
        .isEqualTo("Tuesday, 2 June 2026, 14:00 (Asia/Tokyo, UTC+09:00), in 20 h 0 min");
    assertThat(tokyo.read("fri 9am", NOW).words(NOW)).endsWith("in 3 days 15 h 0 min");
  }

  @Test
  void aTimeThatTheClocksSkipIsRefusedWithAnother() {
    Instant before = Instant.parse("2026-03-07T12:00:00Z");
    Problem problem = refusal(new TimeReader(NEW_YORK), "tomorrow 2:30", before);
    assertThat(problem.id()).isEqualTo(CommandErrors.TIME_NEVER_COMES);
    assertThat(problem.fix()).contains("2026-03-08T03:00:00-04:00");
  }

  @Test
  void aTimeThatTheClocksRepeatIsRefusedWithBoth() {
    Instant before = Instant.parse("2026-10-31T12:00:00Z");
    Problem problem = refusal(new TimeReader(NEW_YORK), "sun 1:30am", before);
    assertThat(problem.id()).isEqualTo(CommandErrors.TIME_COMES_TWICE);
    assertThat(problem.fix()).contains("2026-11-01T01:30:00-04:00", "2026-11-01T01:30:00-05:00");
  }

  @Test
  void aRepeatedTimeOfGreenwichIsNamedWithItsZ() {
    ZoneId casablanca = ZoneId.of("Africa/Casablanca");
    Instant before = Instant.parse("2026-02-14T12:00:00Z");
    Problem problem = refusal(new TimeReader(casablanca), "tomorrow 2:30", before);
    assertThat(problem.fix()).contains("2026-02-15T02:30:00+01:00", "2026-02-15T02:30:00Z");
  }

  /**
   * Whatever the zone and the time: what is understood shows that time, and what is not has a way.
   */
  @Property(tries = 2_000)
  void everyTimeIsWhatTheClocksShowOrIsRefusedWithOneThatIs(
      @ForAll @IntRange(max = 5) int zoneNumber,
      @ForAll @IntRange(max = 4 * 365 * 24 * 4) int quarters) {
    ZoneId zone =
        ZoneId.of(
            List.of(
                    "America/New_York",
                    "Europe/Berlin",
                    "Australia/Lord_Howe",
                    "Asia/Tokyo",
                    "America/Sao_Paulo",
                    "Africa/Casablanca")
                .get(zoneNumber));
    LocalDateTime local = LocalDateTime.of(2025, 1, 2, 0, 0).plusMinutes(15L * quarters);
    Instant now = local.minusDays(1).toInstant(ZoneOffset.UTC).minus(Duration.ofDays(1));
    TimeReader reader = new TimeReader(zone);
    String written = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").format(local);
    int offsets = zone.getRules().getValidOffsets(local).size();
    try {
      PlannedTime read = reader.read(written, now);
      assertThat(LocalDateTime.ofInstant(read.instant(), zone)).isEqualTo(local);
      assertThat(offsets).isEqualTo(1);
    } catch (GateException e) {
      Problem problem = e.problems().get(0);
      assertThat(problem.id())
          .isEqualTo(
              offsets == 0 ? CommandErrors.TIME_NEVER_COMES : CommandErrors.TIME_COMES_TWICE);
      Matcher suggestion = WITH_OFFSET.matcher(problem.fix());
      int suggestions = 0;
      while (suggestion.find()) {
        suggestions++;
        assertThat(reader.read(suggestion.group(), now).instant()).isAfter(now);
      }
      assertThat(suggestions).isEqualTo(offsets == 0 ? 1 : 2);
    }
  }

  private boolean isUnderstood(String written) {
    try {
      tokyo.read(written, NOW);
      return true;
    } catch (GateException e) {
      return !e.problems().get(0).id().equals(CommandErrors.NO_TIME);
    }
  }

  private static Problem refusal(TimeReader reader, String written, Instant now) {
    return Refusals.problem(() -> reader.read(written, now));
  }
}
