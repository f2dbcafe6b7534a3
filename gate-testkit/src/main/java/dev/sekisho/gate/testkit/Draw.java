package dev.sekisho.gate.testkit;

import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Draws the small parts of facts, with a liking for those that break things. */
final class Draw {
  private static final int FEW = 4;
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "a",
          "two words",
          "line\nbreak\r\nand\ttab",
          "\"quoted\" and \\escaped\\ and {braces}: [lists], # no comment",
          "関所",
          "naïve café",
          "\uD83D\uDEA7 closed",
          "e\u0301 combined",
          "\u0000\u001F\u007F\u0085\u2028\u2029\uFEFF",
          "null",
          "true",
          "17",
          "<!-- hidden -->",
          "x".repeat(3_000));
  private static final List<String> NAMES =
      List.of(
          "main",
          "Alice",
          "release/2026.3",
          "[bot]",
          "a#b",
          "関所",
          "İstanbul",
          "naïve café",
          "with \"quotes\"",
          "\uD83D\uDEA7",
          "\u2028x",
          "-",
          "null",
          "17",
          "y".repeat(200));
  private static final List<Instant> TIMES =
      List.of(
          Sheets.NOW,
          Instant.EPOCH,
          Instant.MIN,
          Instant.MAX,
          Instant.parse("2026-03-04T10:00:00.1Z"),
          Instant.parse("1969-12-31T23:59:59.999999999Z"),
          Instant.parse("2024-02-29T12:00:00.000001Z"));

  private final Random random;

  Draw(Random random) {
    this.random = random;
  }

  /** Any text, the empty one included. */
  String text() {
    return one(TEXTS);
  }

  /** A text that is not blank. */
  String name() {
    return flag() ? one(NAMES) : "n" + random.nextInt(1_000);
  }

  /** Words with hyphens, as controls and rules are named. */
  String words() {
    return one(List.of("break-glass", "ticket", "peer-review", "freeze-2", "a"));
  }

  HeadSha sha() {
    String digits = String.format(Locale.ROOT, "%08x", random.nextInt()).repeat(flag() ? 5 : 8);
    return new HeadSha(digits);
  }

  Instant time() {
    return flag()
        ? one(TIMES)
        : Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
  }

  int count() {
    return one(List.of(0, 1, Integer.MAX_VALUE, random.nextInt(5_000)));
  }

  boolean flag() {
    return random.nextBoolean();
  }

  Person person() {
    return switch (random.nextInt(4)) {
      case 0 -> Person.NOBODY;
      case 1 -> Person.bot(name());
      case 2 -> new Person(Optional.empty(), true);
      default -> Person.of(name());
    };
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  <E extends Enum<E>> E word(Class<E> type) {
    return one(List.of(type.getEnumConstants()));
  }

  <T> Optional<T> maybe(Supplier<T> value) {
    return flag() ? Optional.of(value.get()) : Optional.empty();
  }

  /** None to three of them. */
  <T> List<T> few(Supplier<T> item) {
    List<T> items = new ArrayList<>();
    for (int i = random.nextInt(FEW); i > 0; i--) {
      items.add(item.get());
    }
    return items;
  }

  <T> Set<T> fewDifferent(Supplier<T> item) {
    return new LinkedHashSet<>(few(item));
  }
}
