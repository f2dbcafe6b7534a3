package dev.sekisho.gate.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TimesTest {
  @Property(tries = 3000)
  void everyTextIsReadAsTheGeneralReaderReadsIt(@ForAll("texts") String text) {
    assertThat(read(Times::parse, text)).isEqualTo(read(Instant::parse, text));
  }

  @Example
  void theEdgesOfTheDayToo() {
    for (String text :
        new String[] {
          "2026-02-28T23:59:59Z", "2026-02-29T00:00:00Z", "2024-02-29T24:00:00Z",
          "2016-12-31T23:59:60Z", "0000-01-01T00:00:00Z", "2026-01-01T00:00:00z"
        }) {
      assertThat(read(Times::parse, text)).as(text).isEqualTo(read(Instant::parse, text));
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<Integer> pair = Arbitraries.integers().between(0, 99);
    return Combinators.combine(
            Arbitraries.integers().between(0, 9999),
            Arbitraries.integers().between(0, 13),
            Arbitraries.integers().between(0, 32),
            Arbitraries.integers().between(0, 25),
            pair,
            pair,
            Arbitraries.of("Z", "z", ".5Z", "+01:00", ""))
        .as(
            (year, month, day, hour, minute, second, end) ->
                "%04d-%02d-%02dT%02d:%02d:%02d"
                        .formatted(year, month, day, hour, minute % 62, second % 62)
                    + end);
  }

  private static String read(Function<String, Instant> reader, String text) {
    try {
      return reader.apply(text).toString();
    } catch (DateTimeException e) {
      return "none";
    }
  }
}
