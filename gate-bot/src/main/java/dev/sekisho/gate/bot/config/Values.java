package dev.sekisho.gate.bot.config;

import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.problem.Problems;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is set, with everything that is wrong about it. Not thread-safe. */
public final class Values {
  private static final String ENVIRONMENT = "environment";

  private final Map<String, Value> set;
  private final Problems problems;

  Values(Map<String, Value> set, Problems problems) {
    this.set = Map.copyOf(set);
    this.problems = problems;
  }

  /**
   * What is set in the file that {@code GATE_CONFIG} names, and over it in the environment.
   *
   * @param known all that can be set; another name that begins as ours do is a problem
   */
  public static Values read(Map<String, String> environment, List<? extends Setting> known) {
    return new ConfigSources(known).read(environment);
  }

  /** The same with the settings of several parts. */
  public static Values read(Map<String, String> environment, Setting[]... known) {
    return read(environment, Stream.of(known).flatMap(Stream::of).toList());
  }

  /** The value, or the one that counts when it is not set; empty when neither is there. */
  Optional<Value> of(Setting key) {
    return Optional.ofNullable(set.get(key.name()))
        .or(() -> Optional.of(new Value(key.fallback(), Place.of(ENVIRONMENT).in(key.name()))))
        .filter(value -> !value.text().isBlank());
  }

  /** Whether there is a value. */
  public boolean has(Setting key) {
    return of(key).isPresent();
  }

  /**
   * What a value means; empty when there is none, and when it means nothing, which is a problem.
   *
   * @param form what it should be, in words
   * @param meaning throws when it means nothing
   */
  public <T> Optional<T> read(Setting key, String form, Function<String, T> meaning) {
    return of(key).flatMap(value -> read(key, value, form, meaning));
  }

  /** The address of the web that a value is. */
  public Optional<URI> address(Setting key) {
    return read(key, "an http(s) address", Values::web);
  }

  static URI web(String text) {
    URI uri = URI.create(text);
    if (uri.getHost() == null || !List.of("http", "https").contains(uri.getScheme())) {
      throw new IllegalArgumentException("no address of the web");
    }
    return uri;
  }

  /**
   * What each part of a value means, between commas; none when there is no value, and empty when
   * one of them means nothing, which is a problem.
   *
   * @param form what it should be, in words
   */
  public <T> Optional<List<T>> several(Setting key, String form, Function<String, T> meaning) {
    return has(key)
        ? read(
            key,
            form,
            text -> Arrays.stream(text.split(",", -1)).map(String::strip).map(meaning).toList())
        : Optional.of(List.of());
  }

  private <T> Optional<T> read(Setting key, Value value, String form, Function<String, T> meaning) {
    try {
      return Optional.of(meaning.apply(value.text().strip()));
    } catch (RuntimeException e) {
      String shown = key.isSecret() ? "it" : "'" + value.text() + "'";
      problems.add(
          Problem.of(
              ConfigErrors.NOT_UNDERSTOOD,
              value.where(),
              shown + " is not " + form,
              "Set " + key.name() + " to " + form + ": " + key.meaning()));
      return Optional.empty();
    }
  }

  /**
   * What the file that a value names means; empty when none is named, and when it can not be read
   * or means nothing, which are problems.
   *
   * @param meaning from the text and the name of the file; throws a {@link GateException} when it
   *     means nothing
   */
  public <T> Optional<T> file(Setting key, BiFunction<String, String, T> meaning) {
    return of(key)
        .flatMap(
            value -> ConfigSources.file(value, this).flatMap(text -> file(value, text, meaning)));
  }

  private <T> Optional<T> file(Value named, String text, BiFunction<String, String, T> meaning) {
    try {
      return Optional.of(meaning.apply(text, named.text()));
    } catch (GateException e) {
      e.problems().forEach(problems::add);
      return Optional.empty();
    }
  }

  /** Notes that something has to be set. */
  public void missing(Setting key, String fix) {
    problems.add(
        Problem.of(
            ConfigErrors.MISSING,
            Place.of(ENVIRONMENT).in(key.name()),
            key.name() + " is not set, which is " + key.meaning(),
            fix));
  }

  /** Notes that something does not go together with the rest. */
  public void contradicts(Setting key, String what, String fix) {
    Place where = of(key).map(Value::where).orElse(Place.of(ENVIRONMENT).in(key.name()));
    problems.add(Problem.of(ConfigErrors.CONTRADICTION, where, what, fix));
  }

  /** Whether nothing is wrong so far. */
  public boolean isSound() {
    return problems.isEmpty();
  }

  /**
   * Ends the reading.
   *
   * @throws dev.sekisho.gate.problem.GateException with everything that was noted
   */
  public void throwIfAny() {
    problems.throwIfAny();
  }

  Problems problems() {
    return problems;
  }
}
