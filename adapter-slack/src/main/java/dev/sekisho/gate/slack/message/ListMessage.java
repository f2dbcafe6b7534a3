package dev.sekisho.gate.slack.message;

import dev.sekisho.gate.fact.Freeze;
import dev.sekisho.gate.release.Lock;
import dev.sekisho.gate.release.Release;
import dev.sekisho.gate.release.StoredFreeze;
import dev.sekisho.gate.release.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Says how several things stand, a line or a few for each. */
public final class ListMessage {
  private ListMessage() {}

  /** What is not ended, what is held by whom, and what is frozen. */
  public static SlackMessage status(
      List<Release> open, List<Lock> locks, List<StoredFreeze> freezes, Wording wording) {
    List<Block> blocks = new ArrayList<>();
    add(blocks, "Releases", open, release -> release(release, wording));
    add(blocks, "Held", locks, lock -> lock(lock, wording));
    add(blocks, "Frozen", freezes, freeze -> freeze(freeze, wording));
    return message("How things stand", "Nothing is planned, held or frozen.", blocks);
  }

  /** Who waits, in their order. */
  public static SlackMessage queue(List<Release> waiting, Wording wording) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < waiting.size(); i++) {
      blocks.add(
          new Block.Section(Markup.of((i + 1) + ". ").and(release(waiting.get(i), wording))));
    }
    return message("Who waits", "Nobody waits.", blocks);
  }

  /** What came of releases, newest first. */
  public static SlackMessage history(List<Release> ended, Wording wording) {
    List<Block> blocks = new ArrayList<>();
    ended.forEach(release -> blocks.add(new Block.Section(release(release, wording))));
    return message("What went out", "Nothing went out.", blocks);
  }

  private static SlackMessage message(String title, String nothing, List<Block> blocks) {
    List<Block> all = new ArrayList<>(List.of(new Block.Header(title)));
    all.addAll(blocks.isEmpty() ? List.of(new Block.Section(Markup.of(nothing))) : blocks);
    return new SlackMessage(Markup.of(blocks.isEmpty() ? nothing : title), all);
  }

  private static <T> void add(
      List<Block> blocks, String title, List<T> items, Function<T, Markup> line) {
    if (!items.isEmpty()) {
      blocks.add(new Block.Section(Markup.bold(title)));
      items.forEach(item -> blocks.add(new Block.Section(line.apply(item))));
    }
  }

  private static Markup release(Release release, Wording wording) {
    return Markup.lines(
        List.of(
            Markup.bold(release.id().toString())
                .and(": ")
                .and(wording.pullRequest(release.pullRequest()))
                .and(" at ")
                .and(Markup.code(release.head().abbreviated()))
                .and(" to " + release.target() + " is ")
                .and(Markup.bold(release.state().word()))
                .and(", for " + release.requester()),
            StateLine.of(release, wording)));
  }

  private static Markup lock(Lock lock, Wording wording) {
    return Markup.bold(lock.target().toString())
        .and(" by " + lock.holder() + " since ")
        .and(wording.time(lock.since()))
        .and(until(lock.until(), wording))
        .and(": " + lock.why());
  }

  private static Markup until(Optional<Instant> until, Wording wording) {
    return until.map(at -> Markup.of(" until ").and(wording.time(at))).orElse(Markup.of(""));
  }

  private static Markup freeze(StoredFreeze freeze, Wording wording) {
    Freeze declared = freeze.freeze();
    return Markup.bold(freeze.target().map(Target::toString).orElse("everything"))
        .and(" by " + freeze.by() + " since ")
        .and(wording.time(declared.from()))
        .and(until(declared.until(), wording))
        .and(": " + declared.why());
  }
}
