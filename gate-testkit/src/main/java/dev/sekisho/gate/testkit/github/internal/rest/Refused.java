package dev.sekisho.gate.testkit.github.internal.rest;

/** A call that GitHub would refuse. */
@SuppressWarnings("serial")
public final class Refused extends RuntimeException {
  private final int status;

  /** A refusal with what GitHub would say. */
  public Refused(int status, String message) {
    super(message, null, false, false);
    this.status = status;
  }

  /** Nothing is there, or nothing that the caller may see. */
  public static Refused notFound() {
    return new Refused(404, "Not Found");
  }

  /** What was sent can not be done. */
  public static Refused unprocessable(String message) {
    return new Refused(422, message);
  }

  /** The status of the answer. */
  public int status() {
    return status;
  }
}
