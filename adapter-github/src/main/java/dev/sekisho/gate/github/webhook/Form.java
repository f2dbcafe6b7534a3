package dev.sekisho.gate.github.webhook;

import dev.sekisho.gate.event.GateEvent;
import dev.sekisho.gate.event.Ignored;
import dev.sekisho.gate.github.payload.Json;
import dev.sekisho.gate.github.payload.Members;
import dev.sekisho.gate.github.payload.Sieve;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * How the deliveries of one event are read.
 *
 * @param sieve what of the body is kept
 * @param meaning the event's name and what was kept, to what happened
 */
record Form(Sieve sieve, BiFunction<String, Json, GateEvent> meaning) {

  /** The form of every event that the gate has no use for. */
  static final Form NOT_OURS =
      new Form(
          Sieve.of(List.of()), (name, payload) -> new Ignored(name, "The gate has no use for it"));

  /** Keeps what every delivery is read for, and {@code paths}. */
  static Form of(List<String> paths, BiFunction<String, Json, GateEvent> meaning) {
    return new Form(
        Sieve.of(Stream.concat(Members.EVERYWHERE.stream(), paths.stream()).toList()), meaning);
  }

  GateEvent event(String name, Json payload) {
    return meaning.apply(name, payload);
  }

  /** An action that changes nothing that the gate looks at. */
  static GateEvent ignored(String name, String action) {
    return new Ignored(name + " " + action, "It changes nothing that the gate looks at");
  }
}
