package dev.sekisho.gate.calendar.google;

import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;

/** Why Google did not do what it was asked. */
public final class GoogleErrors {

  /** The key of the service account can not be read. */
  public static final ErrorId KEY = new ErrorId("GATE-9320");

  /** Google did not answer, or not with an answer. */
  public static final ErrorId NO_ANSWER = new ErrorId("GATE-9321");

  /** The service account may not do that. */
  public static final ErrorId REFUSED = new ErrorId("GATE-9322");

  /** There is no such calendar, or it is not shared with the service account. */
  public static final ErrorId NOT_FOUND = new ErrorId("GATE-9323");

  /** Google wants us to be slower. */
  public static final ErrorId TOO_FAST = new ErrorId("GATE-9324");

  /** Somebody else changed the entry each time that it was tried. */
  public static final ErrorId CONFLICT = new ErrorId("GATE-9325");

  /** Google does not understand what it was asked. */
  public static final ErrorId REQUEST = new ErrorId("GATE-9326");

  private GoogleErrors() {}

  static GateException key(String file, String what) {
    return no(
        KEY,
        file,
        what,
        "Make a new key of the service account, in JSON, and give the gate that file");
  }

  static GateException noAnswer(String call, String what) {
    return no(
        NO_ANSWER,
        call,
        what,
        "Nothing has to be done when it passes; look at Google's status page if it lasts");
  }

  static GateException refused(String call, String what) {
    return no(
        REFUSED,
        call,
        what,
        "Share the calendar with the address of the service account, and enable the Calendar API in"
            + " its project");
  }

  static GateException notFound(String call) {
    return no(
        NOT_FOUND,
        call,
        "Google knows no such calendar, or does not show it to the service account",
        "Compare the id with the calendar's settings, and share it with the service account");
  }

  static GateException tooFast(String call, String what) {
    return no(TOO_FAST, call, what, "Nothing has to be done; it is asked again later");
  }

  static GateException conflict(String call, int tries) {
    return no(
        CONFLICT,
        call,
        "The entry was changed by somebody else each of the " + tries + " times that it was tried",
        "Nothing has to be done; it is tried again later");
  }

  static GateException request(String call, int status, String what) {
    return no(
        REQUEST,
        call,
        "Google answered " + status + ": " + what,
        "Report this to whoever maintains this adapter");
  }

  private static GateException no(ErrorId id, String where, String what, String fix) {
    return new GateException(Problem.of(id, Place.of(where), what, fix));
  }
}
