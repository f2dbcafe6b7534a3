package dev.sekisho.gate.testkit;

import dev.sekisho.gate.fact.Check;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.Review;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Begins fact sheets for tests. What a test does not speak of is sensible and known, so that a
 * sheet in a test says only what the test is about.
 */
public final class Sheets {

  /** The time that sheets are judged for unless they say otherwise: a Wednesday morning in UTC. */
  public static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");

  /** The head that sheets are about unless they say otherwise. */
  public static final HeadSha HEAD = sha(1);

  private Sheets() {}

  /**
   * A pull request that is ready: {@code acme/payments#17} of {@code alice} into {@code main}, with
   * one commit and one changed file, approved by {@code bob} on its head, the check {@code build}
   * of {@code github-actions} green, the ticket {@code PAY-17} approved by {@code carol}, the
   * release window open and nothing in its way. It carries no label.
   */
  public static SheetBuilder sheet() {
    return bare()
        .file("src/main/java/acme/Charge.java")
        .review("bob", Review.State.APPROVED, ago(Duration.ofMinutes(60)))
        .check("build", "github-actions", Check.State.SUCCESS)
        .member("alice", "acme/payments")
        .member("bob", "acme/payments")
        .member("carol", "acme/product")
        .approvedTicket("PAY-17", "carol");
  }

  /**
   * The same pull request before anybody looked at it: every kind of evidence is known, and there
   * are no labels, files, reviews, comments, checks, memberships or tickets.
   */
  public static SheetBuilder bare() {
    return new SheetBuilder();
  }

  /** Reads as part of a sentence: {@code label("LGTM", addedBy("bob"), at("..."))}. */
  public static Person addedBy(String login) {
    return Person.of(login);
  }

  /** The time {@code iso}, for example {@code 2026-03-04T09:30:00Z}. */
  public static Instant at(String iso) {
    return Instant.parse(iso);
  }

  /** That long before {@link #NOW}. */
  public static Instant ago(Duration duration) {
    return NOW.minus(duration);
  }

  /** A commit id for {@code number}: different numbers have different ids. */
  public static HeadSha sha(int number) {
    return new HeadSha(String.format(Locale.ROOT, "%08x", number).repeat(5));
  }
}
