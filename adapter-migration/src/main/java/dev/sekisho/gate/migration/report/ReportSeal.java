package dev.sekisho.gate.migration.report;

import static dev.sekisho.gate.migration.report.ReportErrors.NOT_SIGNED;
import static dev.sekisho.gate.migration.report.ReportErrors.WRONG_SIGNATURE;
import static dev.sekisho.gate.migration.report.ReportErrors.WRONG_TIME;

import dev.sekisho.gate.fact.Age;
import dev.sekisho.gate.problem.GateException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Tells who sent a report, by an HMAC-SHA256 over sender, time and the raw body. Several secrets of
 * one sender are accepted, so that one can be replaced without losing a report. Immutable and
 * thread-safe.
 */
final class ReportSeal {
  private static final Pattern SIGNATURE = Pattern.compile("v1=[0-9a-f]{64}");
  private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{1,12}");
  private static final int PREFIX_CHARS = "v1=".length();

  private final List<ReportSecret> secrets;
  private final Duration skewMax;

  ReportSeal(List<ReportSecret> secrets, Duration skewMax) {
    this.secrets = List.copyOf(secrets);
    this.skewMax = skewMax;
  }

  /**
   * What is known of a report before it is read.
   *
   * @param sender who signed it
   * @param signature the signature, 64 hexadecimal digits
   */
  record Sealed(String sender, String signature) {}

  /**
   * Checks who sent a body, and when.
   *
   * @throws GateException when that can not be told, or was too long ago or in the future
   */
  Sealed verify(Function<String, Optional<String>> header, byte[] body, Instant now) {
    String sender = required(header, ReportDesk.SENDER);
    String timestamp = required(header, ReportDesk.TIMESTAMP);
    String signature = required(header, ReportDesk.SIGNATURE);
    if (!TIMESTAMP.matcher(timestamp).matches()) {
      throw wrongTime("The time is not a number of seconds since 1970");
    }
    if (!SIGNATURE.matcher(signature).matches() || !isSigned(sender, timestamp, signature, body)) {
      throw ReportErrors.refuse(
          WRONG_SIGNATURE,
          "header " + ReportDesk.SIGNATURE,
          "The signature fits no secret of a sender of this name",
          "Sign v1:SENDER:TIMESTAMP: and the body as it is sent, with the secret that the gate"
              + " has for this sender, and let no proxy change the body");
    }
    Instant at = Instant.ofEpochSecond(Long.parseLong(timestamp));
    Duration apart = Duration.between(at, now).abs();
    if (apart.compareTo(skewMax) > 0) {
      throw wrongTime(
          "The report was signed "
              + new Age(apart)
              + (at.isBefore(now) ? " ago" : " in the future")
              + "; at most "
              + new Age(skewMax)
              + " are accepted");
    }
    return new Sealed(sender, signature.substring(PREFIX_CHARS));
  }

  /** All secrets are tried, so that the time that it takes tells nothing of them. */
  private boolean isSigned(String sender, String timestamp, String signature, byte[] body) {
    byte[] given = HexFormat.of().parseHex(signature, PREFIX_CHARS, signature.length());
    boolean signed = false;
    for (ReportSecret secret : secrets) {
      signed |=
          MessageDigest.isEqual(secret.sign(timestamp, body), given)
              && secret.sender().equals(sender);
    }
    return signed;
  }

  private static String required(Function<String, Optional<String>> header, String name) {
    return header
        .apply(name)
        .orElseThrow(
            () ->
                ReportErrors.refuse(
                    NOT_SIGNED,
                    "request headers",
                    "The report has no header " + name,
                    "Send "
                        + ReportDesk.SENDER
                        + ", "
                        + ReportDesk.TIMESTAMP
                        + " and "
                        + ReportDesk.SIGNATURE
                        + ", as the page about migrations shows"));
  }

  private static GateException wrongTime(String what) {
    return ReportErrors.refuse(
        WRONG_TIME,
        "header " + ReportDesk.TIMESTAMP,
        what,
        "Set the clock of the machine that reports, and sign each report when it is sent");
  }
}
