package dev.sekisho.gate.testkit.github.internal.state;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a pull request.
 *
 * @param id GitHub's number
 * @param event GitHub's word for it, such as {@code labeled} or {@code head_ref_force_pushed}
 * @param actor who did it; {@code null} when the account was deleted
 * @param at when
 * @param details what else is known, by a name of ours: {@code label}, {@code before}, {@code
 *     after}, {@code review}, {@code comment}, {@code commit}, {@code message}, {@code from},
 *     {@code to}, {@code state}, {@code requested}
 */
public record TimelineEvent(
    long id, String event, @Nullable String actor, Instant at, Map<String, String> details) {

  /** A detail that this kind of event has. */
  public String detail(String name) {
    String value = details.get(name);
    if (value == null) {
      throw new IllegalArgumentException(event + " has no " + name);
    }
    return value;
  }

  /** The same after its actor's account was deleted. */
  public TimelineEvent orphaned() {
    return new TimelineEvent(id, event, null, at, details);
  }
}
