package dev.sekisho.gate.bot.config;

import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.problem.Problems;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What is set, with everything that is wrong about it. Not thread-safe. */
final class Values {
  private static final String ENVIRONMENT = "environment";

  private final Map<Key, Value> set;
  private final Problems problems;

  Values(Map<Key, Value> set, Problems problems) {
    this.set = Map.copyOf(set);
    this.problems = problems;
  }

  /** The value, or the one that counts when it is not set; empty when neither is there. */
  Optional<Value> of(Key key) {
    return Optional.ofNullable(set.get(key))
        .or(() -> Optional.of(new Value(key.fallback(), Place.of(ENVIRONMENT).in(key.name()))))
        .filter(value -> !value.text().isBlank());
  }

  boolean has(Key key) {
    return of(key).isPresent();
  }

  /** What a value means; a problem when it means nothing. */
  <T> Optional<T> read(Key key, String form, Function<String, T> meaning) {
    return of(key).flatMap(value -> read(key, value, form, meaning));
  }

  private <T> Optional<T> read(Key key, Value value, String form, Function<String, T> meaning) {
    try {
      return Optional.of(meaning.apply(value.text().strip()));
    } catch (RuntimeException e) {
      String shown = key.isSecret() ? "it" : "'" + value.text() + "'";
      problems.add(
          Problem.of(
              ConfigErrors.NOT_UNDERSTOOD,
              value.where(),
              shown + " is not " + form,
              "Set " + key + " to " + form + ": " + key.meaning()));
      return Optional.empty();
    }
  }

  void missing(Key key, String fix) {
    problems.add(
        Problem.of(
            ConfigErrors.MISSING,
            Place.of(ENVIRONMENT).in(key.name()),
            key + " is not set, which is " + key.meaning(),
            fix));
  }

  void contradicts(Key key, String what, String fix) {
    Place where = of(key).map(Value::where).orElse(Place.of(ENVIRONMENT).in(key.name()));
    problems.add(Problem.of(ConfigErrors.CONTRADICTION, where, what, fix));
  }

  void throwIfAny() {
    problems.throwIfAny();
  }

  Problems problems() {
    return problems;
  }
}
