package dev.sekisho.gate.slack.inbound;

import java.util.Optional;
import java.util.function.Function;

/**
 * The members of a request that have to be there.
 *
 * @param text finds the text of a member by its name
 */
record Members(Function<String, Optional<String>> text) {

  <T> T require(String name, Function<String, T> meaning) {
    String found =
        text.apply(name).orElseThrow(() -> InboundErrors.unreadable(name, "The member is missing"));
    try {
      return meaning.apply(found);
    } catch (IllegalArgumentException e) {
      throw InboundErrors.unreadable(name, "The member is not what it stands for");
    }
  }
}
