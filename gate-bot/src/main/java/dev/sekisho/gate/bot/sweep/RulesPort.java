package dev.sekisho.gate.bot.sweep;

import dev.sekisho.gate.event.GateEvent;
import dev.sekisho.gate.rules.compile.RuleSources;
import dev.sekisho.gate.rules.reload.Reload;
import java.nio.file.Path;
import java.util.Optional;

/** Where rules are kept. Called by many threads at once. */
public interface RulesPort {

  /** Reads them as they are now; empty when they never change; throws when it can not. */
  Optional<RuleSources> read();

  /** Whether an event says that they may have changed. */
  default boolean isChangedBy(GateEvent event) {
    return false;
  }

  /** Tells whoever keeps them how a reload ended; failing at it changes nothing. */
  default void tell(Reload reload) {}

  /** Rules that never change. */
  static RulesPort fixed() {
    return Optional::empty;
  }

  /** Rules in a folder. */
  static RulesPort folder(Path folder) {
    return () -> Optional.of(RuleSources.read(folder));
  }
}
