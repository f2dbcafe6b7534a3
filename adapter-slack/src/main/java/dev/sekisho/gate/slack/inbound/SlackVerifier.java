package dev.sekisho.gate.slack.inbound;

import static dev.sekisho.gate.slack.inbound.InboundErrors.NOT_NOW;
import static dev.sekisho.gate.slack.inbound.InboundErrors.NOT_SIGNED;
import static dev.sekisho.gate.slack.inbound.InboundErrors.WRONG_SIGNATURE;

import dev.sekisho.gate.problem.GateException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells Slack's requests from everybody else's: by an HMAC-SHA256 over the time of sending and the
 * raw body, compared in constant time, and by a time that is about now. Several secrets are
 * accepted, so that one can be replaced without losing a request. Immutable and thread-safe.
 */
public final class SlackVerifier {

  /** How far the time of a request may lie in the past, and how far in the future. */
  public static final Duration SKEW_MAX = Duration.ofMinutes(5);

  private static final Pattern FORM = Pattern.compile("v0=[0-9a-f]{64}");
  private static final int PREFIX_CHARS = "v0=".length();

  /** No more than 12 digits, so that no number is too large to be a time. */
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

  private final List<SigningSecret> secrets;
  private final InstantSource clock;

  /**
   * Accepts what was signed with any of {@code secrets} about when {@code clock} says.
   *
   * @throws IllegalArgumentException when there is no secret
   */
  public SlackVerifier(List<SigningSecret> secrets, InstantSource clock) {
    if (secrets.isEmpty()) {
      throw new IllegalArgumentException("requests can not be verified without a signing secret");
    }
    this.secrets = List.copyOf(secrets);
    this.clock = clock;
  }

  /**
   * Checks that {@code body} was signed with one of the secrets, and lately.
   *
   * @throws GateException when it was not, or the request says nothing of it
   */
  public void verify(SlackHeaders headers, byte[] body) {
    String timestamp = headers.timestamp().orElseThrow(() -> notSigned(SlackHeaders.TIMESTAMP));
    String signature = headers.signature().orElseThrow(() -> notSigned(SlackHeaders.SIGNATURE));
    requireNow(timestamp);
    if (!FORM.matcher(signature).matches()) {
      throw wrong("The signature is not v0= and 64 hexadecimal digits");
    }
    byte[] given = HexFormat.of().parseHex(signature, PREFIX_CHARS, signature.length());
    boolean fits = false;
    for (SigningSecret secret : secrets) {
      fits |= MessageDigest.isEqual(secret.sign(timestamp, body), given);
    }
    if (!fits) {
      throw wrong("The signature fits none of our secrets");
    }
  }

  private void requireNow(String timestamp) {
    if (!SECONDS.matcher(timestamp).matches()) {
      throw notNow("The time of the request is not a number of seconds");
    }
    Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
    Duration skew = Duration.between(sent, clock.instant());
    if (skew.abs().compareTo(SKEW_MAX) > 0) {
      throw notNow(
          "The request is %s s %s our clock, and %s s is the most"
              .formatted(
                  skew.abs().toSeconds(),
                  skew.isNegative() ? "ahead of" : "behind",
                  SKEW_MAX.toSeconds()));
    }
  }

  private static GateException notSigned(String header) {
    return InboundErrors.refuse(
        NOT_SIGNED,
        "header " + header,
        "The header is missing",
        "Let a proxy in between pass all headers that begin with X-Slack; a request of Slack's own"
            + " always has them");
  }

  private static GateException notNow(String what) {
    return InboundErrors.refuse(
        NOT_NOW,
        "header " + SlackHeaders.TIMESTAMP,
        what,
        "Keep the clock of this machine right; an old request that is sent again is refused for"
            + " good");
  }

  private static GateException wrong(String what) {
    return InboundErrors.refuse(
        WRONG_SIGNATURE,
        "header " + SlackHeaders.SIGNATURE,
        what,
        "Compare the signing secret here with the one in the app's settings, and let no proxy"
            + " change the body");
  }
}
