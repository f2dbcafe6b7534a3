package dev.sekisho.gate.migration.history;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A version as Flyway compares them: numbers, of which missing ones are 0, so that {@code 1},
 * {@code 1.0} and {@code 01} are one version.
 *
 * @param numbers without zeros at the end
 */
record FlywayVersion(List<BigInteger> numbers) implements Comparable<FlywayVersion> {
  private static final Pattern FORM = Pattern.compile("\\d+([._]\\d+)*");

  FlywayVersion {
    List<BigInteger> significant = new ArrayList<>(numbers);
    while (!significant.isEmpty()
        && significant.get(significant.size() - 1).equals(BigInteger.ZERO)) {
      significant.remove(significant.size() - 1);
    }
    numbers = List.copyOf(significant);
  }

  static Optional<FlywayVersion> of(String text) {
    return FORM.matcher(text).matches()
        ? Optional.of(
            new FlywayVersion(Arrays.stream(text.split("[._]", -1)).map(BigInteger::new).toList()))
        : Optional.empty();
  }

  @Override
  public int compareTo(FlywayVersion other) {
    for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
      int compared = number(i).compareTo(other.number(i));
      if (compared != 0) {
        return compared;
      }
    }
    return 0;
  }

  private BigInteger number(int index) {
    return index < numbers.size() ? numbers.get(index) : BigInteger.ZERO;
  }

  @Override
  public String toString() {
    return numbers.isEmpty()
        ? "0"
        : numbers.stream().map(BigInteger::toString).collect(Collectors.joining("."));
  }
}
