package dev.sekisho.gate.slack.message;

import dev.sekisho.gate.release.Release;
import dev.sekisho.gate.release.ReleaseId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a button of a release is bound to: the release as whoever presses it saw it.
 *
 * @param release which release
 * @param version how often it had changed; when it changed since, they saw something else
 */
public record ReleaseButton(ReleaseId release, long version) {
  private static final Pattern FORM = Pattern.compile("(\\S+) ([0-9]{1,18})");

  /** What a button below {@code release} is bound to. */
  public static ReleaseButton of(Release release) {
    return new ReleaseButton(release.id(), release.version());
  }

  /** The text of the button's value. */
  public String value() {
    return release + " " + version;
  }

  /** What a button of that value is bound to; empty when the value is none of ours. */
  public static Optional<ReleaseButton> read(String value) {
    Matcher matcher = FORM.matcher(value);
    try {
      return matcher.matches()
          ? Optional.of(
              new ReleaseButton(new ReleaseId(matcher.group(1)), Long.parseLong(matcher.group(2))))
          : Optional.empty();
    } catch (IllegalArgumentException notARelease) {
      return Optional.empty();
    }
  }
}
