package dev.sekisho.gate.github.publish;

import dev.sekisho.gate.engine.DecisionId;
import java.net.URI;
import java.util.Optional;

/** Where people read a whole decision. Pure and thread-safe. */
@FunctionalInterface
public interface DecisionPages {

  /** There is no such place. */
  DecisionPages NONE = decision -> Optional.empty();

  /** The page of a decision; empty when there is none. */
  Optional<URI> of(DecisionId decision);

  /**
   * The pages of a bot, at {@code decisions/<id>} below {@code bot}.
   *
   * @param bot an address of http or https without a query
   * @throws IllegalArgumentException when it is none
   */
  static DecisionPages below(URI bot) {
    boolean web = "https".equals(bot.getScheme()) || "http".equals(bot.getScheme());
    if (!web || bot.getHost() == null || bot.getQuery() != null || bot.getFragment() != null) {
      throw new IllegalArgumentException(
          "an address of http or https is needed, not '" + bot + "'");
    }
    String text = bot.toString();
    String base = text.endsWith("/") ? text : text + "/";
    return decision -> Optional.of(URI.create(base + "decisions/" + decision));
  }
}
