package dev.sekisho.gate.executor.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a run does: one program with its arguments, handed over as they are. No shell reads them.
 *
 * @param arguments the program's absolute path, then its arguments
 * @param directory where it runs
 * @param environment all that it finds in its environment, beside two names of ours that begin with
 *     {@code SEKISHO_}
 * @param timeMax how long it may take before it is stopped, at most {@link #TIME_MAX}
 */
public record Command(
    List<String> arguments, Path directory, Map<String, String> environment, Duration timeMax) {

  /** The longest that any run may take. */
  public static final Duration TIME_MAX = Duration.ofHours(24);

  public Command {
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
    if (timeMax.isNegative() || timeMax.isZero() || timeMax.compareTo(TIME_MAX) > 0) {
      throw new IllegalArgumentException(
          "a run takes more than no time and at most " + TIME_MAX + ", not " + timeMax);
    }
  }
}
