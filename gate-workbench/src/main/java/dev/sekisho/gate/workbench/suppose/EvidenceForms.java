package dev.sekisho.gate.workbench.suppose;

import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.ReleaseWindow;
import dev.sekisho.gate.workbench.suppose.Supposition.Impossible;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** What is known, and at what time it is asked. */
final class EvidenceForms {
  private static final int YEAR_MIN = 1970;
  private static final int YEAR_MAX = 9999;

  static final List<Form> FORMS =
      List.of(
          new Form(
              "evidence KIND missing",
              "its source does not answer",
              w -> {
                FactKind kind = FactKind.of(w.get(0));
                return sheet -> missing(sheet, kind);
              }),
          new Form(
              "evidence KIND asked-again",
              "its source says the same, and says it now",
              w -> {
                FactKind kind = FactKind.of(w.get(0));
                return sheet -> askedAgain(sheet, kind);
              }),
          new Form(
              "at TIME",
              "it is asked at that time, for example 2026-11-30T10:00Z, and everything is as old"
                  + " then as it is now",
              w -> {
                Instant time = time(w.get(0));
                return sheet -> at(sheet, time);
              }));

  private EvidenceForms() {}

  private static FactSheet missing(FactSheet sheet, FactKind kind) {
    String source = sheet.evidence(kind).source();
    return sheet.with(draft -> draft.unknown(kind, source, "supposed"));
  }

  private static FactSheet askedAgain(FactSheet sheet, FactKind asked) throws Impossible {
    Lists.known(asked, sheet.evidence(asked));
    return Frame.of(sheet)
        .around(
            sheet,
            new Frame.Treatment() {
              @Override
              public <T> Evidence<T> of(FactKind kind, Evidence<T> evidence) {
                return kind == asked && evidence instanceof Evidence.Known<T> known
                    ? Evidence.known(known.value(), known.source(), sheet.asOf())
                    : evidence;
              }
            });
  }

  private static Instant time(String text) {
    try {
      OffsetDateTime time = OffsetDateTime.parse(text);
      if (time.getYear() < YEAR_MIN || time.getYear() > YEAR_MAX) {
        throw new IllegalArgumentException(
            "'" + text + "' is not between the years " + YEAR_MIN + " and " + YEAR_MAX);
      }
      return time.toInstant();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a time; write it as 2026-11-30T10:00Z", e);
    }
  }

  /**
   * Moves the clock, and the evidence with it: each source is taken to say the same then. Of the
   * window only what the calendar announced is carried over: that it opens at that very time.
   */
  private static FactSheet at(FactSheet sheet, Instant time) {
    Duration later = Duration.between(sheet.asOf(), time);
    FactSheet moved =
        Frame.of(sheet)
            .at(time)
            .around(
                sheet,
                new Frame.Treatment() {
                  @Override
                  public <T> Evidence<T> of(FactKind kind, Evidence<T> evidence) {
                    return evidence instanceof Evidence.Known<T> known
                        ? Evidence.known(
                            known.value(), known.source(), Clockwork.later(known.asOf(), later))
                        : evidence;
                  }
                });
    if (moved.window() instanceof Evidence.Known<ReleaseWindow> known
        && known.value().nextOpening().filter(time::equals).isPresent()) {
      ReleaseWindow open =
          new ReleaseWindow(
              true, "it opens then, as was announced", Optional.empty(), Optional.empty());
      return moved.with(draft -> draft.window(Evidence.known(open, known.source(), known.asOf())));
    }
    return moved;
  }
}
