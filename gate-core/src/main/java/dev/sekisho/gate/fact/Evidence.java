package dev.sekisho.gate.fact;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.function.Function;

/**
 * What a source told us, or that it did not tell us, and why. There is no third case, so a failed
 * source can not be mistaken for an empty answer.
 *
 * @param <T> what is known when it is known; never null
 */
public sealed interface Evidence<T> {

  /** The system that was asked, for example {@code github} or {@code jira}; never blank. */
  String source();

  /** Answers with {@code known} or with {@code unknown}; stands in for a switch over the cases. */
  <R> R fold(
      Function<? super Known<T>, ? extends R> known,
      Function<? super Unknown<T>, ? extends R> unknown);

  /** Evidence that {@code source} gave at {@code asOf}. */
  static <T> Evidence<T> known(T value, String source, Instant asOf) {
    return new Known<>(value, source, asOf);
  }

  /** A gap: {@code source} could not be asked, or did not answer, because of {@code reason}. */
  static <T> Evidence<T> unknown(String source, String reason) {
    return new Unknown<>(source, reason);
  }

  /**
   * Evidence that is there.
   *
   * @param value what the source said
   * @param source the system that said it
   * @param asOf when the source said it, which is how fresh the value is
   */
  record Known<T>(T value, String source, Instant asOf) implements Evidence<T> {
    public Known {
      requireNonNull(value, "value is null");
      requireNonNull(asOf, "asOf is null");
      Text.requireText(source, "source");
    }

    @Override
    public <R> R fold(
        Function<? super Known<T>, ? extends R> known,
        Function<? super Unknown<T>, ? extends R> unknown) {
      return known.apply(this);
    }
  }

  /**
   * Evidence that is missing.
   *
   * @param source the system that did not answer
   * @param reason what went wrong, for a person to read
   */
  record Unknown<T>(String source, String reason) implements Evidence<T> {
    public Unknown {
      Text.requireText(source, "source");
      Text.requireText(reason, "reason");
    }

    @Override
    public <R> R fold(
        Function<? super Known<T>, ? extends R> known,
        Function<? super Unknown<T>, ? extends R> unknown) {
      return unknown.apply(this);
    }
  }
}
