package dev.sekisho.gate.slack.message;

import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.release.Release;
import dev.sekisho.gate.release.ReleaseState;
import dev.sekisho.gate.release.ReleaseState.Aborted;
import dev.sekisho.gate.release.ReleaseState.Aborting;
import dev.sekisho.gate.release.ReleaseState.Failed;
import dev.sekisho.gate.release.ReleaseState.Judged;
import dev.sekisho.gate.release.ReleaseState.Locked;
import dev.sekisho.gate.release.ReleaseState.Planned;
import dev.sekisho.gate.release.ReleaseState.RolledBack;
import dev.sekisho.gate.release.ReleaseState.Running;
import dev.sekisho.gate.release.ReleaseState.Succeeded;
import dev.sekisho.gate.release.ReleaseState.Unknown;
import dev.sekisho.gate.release.ReleaseState.Waiting;
import java.util.List;

/** How a release stands, since when, and what comes next. */
final class StateLine implements ReleaseState.Cases<Markup> {
  private final Release release;
  private final Wording wording;

  private StateLine(Release release, Wording wording) {
    this.release = release;
    this.wording = wording;
  }

  static Markup of(Release release, Wording wording) {
    return release.state().fold(new StateLine(release, wording));
  }

  @Override
  public Markup planned(Planned state) {
    return release
        .plannedFor()
        .map(
            at ->
                Markup.of("It starts by itself ")
                    .and(wording.time(at))
                    .and(", if the gate says yes then."))
        .orElse(Markup.of("It waits for somebody to say go. The gate is asked again then."));
  }

  @Override
  public Markup waiting(Waiting state) {
    Markup next =
        state
            .until()
            .fold(
                go -> Markup.of("It goes on when somebody says go."),
                turn -> Markup.of("It goes on when it has its turn. The gate is asked again then."),
                again -> Markup.of("The gate is asked again ").and(wording.time(again.at())));
    return Markup.lines(
        List.of(
            Markup.of("It waits since ")
                .and(wording.time(state.since()))
                .and(": ")
                .and(state.reason()),
            next));
  }

  @Override
  public Markup judged(Judged state) {
    return Markup.of("The gate said yes ").and(wording.time(state.at())).and(".");
  }

  @Override
  public Markup locked(Locked state) {
    return Markup.of("It has its place since ").and(wording.time(state.at())).and(", and starts.");
  }

  @Override
  public Markup running(Running state) {
    return Markup.of("It runs since ").and(wording.time(state.going().since())).and(".");
  }

  @Override
  public Markup succeeded(Succeeded state) {
    return Markup.of("It is out since ").and(wording.time(state.at())).and(": " + state.evidence());
  }

  @Override
  public Markup failed(Failed state) {
    return Markup.of("It failed ").and(wording.time(state.at())).and(": " + state.reason());
  }

  @Override
  public Markup aborting(Aborting state) {
    return Markup.of(
        "It is to stop, because "
            + state.by()
            + " asked for it: "
            + state.reason()
            + "\nUntil its executor says that it has, it keeps its place.");
  }

  @Override
  public Markup aborted(Aborted state) {
    return Markup.of("It was stopped ")
        .and(wording.time(state.at()))
        .and(state.by().map(Person::toString).map(by -> " for " + by).orElse(""))
        .and(": " + state.reason());
  }

  @Override
  public Markup unknown(Unknown state) {
    return Markup.of("Nobody can tell how it stands since ")
        .and(wording.time(state.at()))
        .and(": " + state.reason())
        .and("\nIt keeps its place until that is known. Look at the hosts, and settle it.");
  }

  @Override
  public Markup rolledBack(RolledBack state) {
    return Markup.of("It was rolled back ")
        .and(wording.time(state.at()))
        .and(" by " + state.by() + ".");
  }
}
