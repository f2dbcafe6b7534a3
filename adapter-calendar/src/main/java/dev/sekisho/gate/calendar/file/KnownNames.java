package dev.sekisho.gate.calendar.file;

import dev.sekisho.gate.fact.EnvironmentName;
import dev.sekisho.gate.fact.ServiceName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The names that a file may use. A misspelt one would bind nothing, and a window that denies would
 * deny nothing.
 *
 * @param services the services that there are; empty when that is not known
 * @param environments the environments that there are; empty when that is not known
 */
public record KnownNames(
    Optional<Set<ServiceName>> services, Optional<Set<EnvironmentName>> environments) {

  /** Every name is taken. */
  public static final KnownNames ANY = new KnownNames(Optional.empty(), Optional.empty());

  /** These names alone are taken. */
  public static KnownNames of(Set<ServiceName> services, Set<EnvironmentName> environments) {
    return new KnownNames(Optional.of(Set.copyOf(services)), Optional.of(Set.copyOf(environments)));
  }

  Reading<ServiceName> service() {
    return reading(ServiceName::new, services, "Write the name as the file of services does");
  }

  Reading<EnvironmentName> environment() {
    return reading(
        EnvironmentName::new, environments, "Write the name as the file of services does");
  }

  private static <T> Reading<T> reading(
      Function<String, T> name, Optional<Set<T>> known, String fix) {
    List<String> names =
        known.map(all -> all.stream().map(Object::toString).sorted().toList()).orElse(List.of());
    return new Reading<>(
        text -> {
          T read = name.apply(text);
          if (!known.map(all -> all.contains(read)).orElse(true)) {
            throw new IllegalArgumentException("unknown");
          }
          return read;
        },
        names,
        fix);
  }
}
