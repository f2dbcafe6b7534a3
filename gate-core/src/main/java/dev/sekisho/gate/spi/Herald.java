package dev.sekisho.gate.spi;

import dev.sekisho.gate.release.ReleaseNews;

/**
 * Tells one audience how releases go: a pull request, a channel, a tracker, a calendar.
 *
 * <p>The same news may be brought again, and is to be seen once. A failure is {@link
 * ActionOutcome.Failed} and is tried again later; an exception counts as one, and neither holds a
 * release up. News of one release comes in its order, unless some of it failed. Called by many
 * threads at once.
 */
public interface Herald {

  /** The name of the audience, for example {@code slack}; stays the same over restarts. */
  String audience();

  /** Tells it. */
  ActionOutcome tell(ReleaseNews news);
}
