package dev.sekisho.gate.vocabulary;

import static dev.sekisho.gate.fact.FactKind.BREAK_GLASS;

import dev.sekisho.gate.fact.BreakGlass;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.Person;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The latest break-glass record of a pull request. It counts for the head that it names only. */
public final class GlassRecord {
  private final FactSheet sheet;
  private final Reading reading;
  private final Optional<BreakGlass> latest;

  GlassRecord(FactSheet sheet, Reading reading) {
    this.sheet = sheet;
    this.reading = reading;
    this.latest =
        Reading.some(sheet.breakGlass()).stream()
            .filter(record -> !record.openedAt().isAfter(sheet.asOf()))
            .max(Comparator.comparing(BreakGlass::openedAt));
  }

  @Word(value = "Whether somebody broke the glass for this pull request", reads = BREAK_GLASS)
  public boolean opened() {
    reading.all(BREAK_GLASS, sheet.breakGlass());
    return latest.isPresent();
  }

  @Word(value = "Whether the record names this head", reads = BREAK_GLASS)
  public boolean forThisHead() {
    return opened() && latest.filter(record -> record.head().equals(sheet.head())).isPresent();
  }

  @Word(value = "Whether the record gives a reason", reads = BREAK_GLASS)
  public boolean hasReason() {
    return opened() && latest.filter(record -> !record.reason().isBlank()).isPresent();
  }

  @Word(
      value = "Whether two people, each with an account, opened and confirmed it",
      reads = BREAK_GLASS)
  public boolean confirmed() {
    latest.flatMap(BreakGlass::confirmedAt).ifPresent(reading::changesAt);
    return opened() && latest.filter(this::isConfirmed).isPresent();
  }

  @Word(value = "Whether its time is over", reads = BREAK_GLASS)
  public boolean expired() {
    latest.map(BreakGlass::expiresAt).ifPresent(reading::changesAt);
    return opened()
        && latest.filter(record -> !record.expiresAt().isAfter(sheet.asOf())).isPresent();
  }

  @Word(value = "Who broke the glass", spoken = true)
  public String openedBy() {
    return latest.map(record -> record.openedBy().toString()).orElse("nobody");
  }

  @Word(value = "Who confirmed it", spoken = true)
  public String confirmedBy() {
    return latest.flatMap(BreakGlass::confirmedBy).orElse(Person.NOBODY).toString();
  }

  @Word(value = "The reason given", spoken = true)
  public String reason() {
    return latest.map(BreakGlass::reason).orElse("");
  }

  @Word(value = "The controls that the record asks to lift, as a text", spoken = true)
  public String names() {
    return Names.say(
        latest
            .map(record -> List.copyOf(new java.util.TreeSet<>(record.lifts())))
            .orElse(List.of()));
  }

  @Word(value = "When its time is over, as a text", spoken = true)
  public String expiresAt() {
    return latest.map(record -> record.expiresAt().toString()).orElse("no time");
  }

  @Word(value = "When the review that it owes is due, as a text", spoken = true)
  public String reviewDueAt() {
    return latest.map(record -> record.reviewDueAt().toString()).orElse("no time");
  }

  /** The names of the controls that the record asks to lift. */
  public Set<String> lifts() {
    return latest.map(BreakGlass::lifts).orElse(Set.of());
  }

  /** When the review that the record owes is due; now when there is no record. */
  public Instant debtDueAt() {
    return latest.map(BreakGlass::reviewDueAt).orElse(sheet.asOf());
  }

  private boolean isConfirmed(BreakGlass record) {
    return isSomebody(record.openedBy())
        && record
            .confirmedBy()
            .filter(GlassRecord::isSomebody)
            .filter(person -> !person.login().equals(record.openedBy().login()))
            .isPresent()
        && record.confirmedAt().filter(at -> at.isAfter(sheet.asOf())).isEmpty();
  }

  private static boolean isSomebody(Person person) {
    return person.login().isPresent() && !Ballots.isMachine(person);
  }
}
