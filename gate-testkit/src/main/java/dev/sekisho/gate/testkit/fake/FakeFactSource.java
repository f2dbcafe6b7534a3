package dev.sekisho.gate.testkit.fake;

import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question;
import dev.sekisho.gate.spi.FactSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what a test laid out, and remembers what was asked, so that a test can show what was not.
 * Evidence that was not wanted is unknown, as the port demands; a kind that fails is unknown with
 * its reason; a source that throws throws at every question.
 */
public final class FakeFactSource implements FactSource {

  /** The source that is named where a kind fails. */
  public static final String SOURCE = "fake";

  /**
   * One question that was asked.
   *
   * @param subject about which pull request
   * @param head about which head; empty for the current one
   * @param question what
   * @param wanted the evidence that was wanted
   * @param asOf for which time
   */
  public record Asked(
      PullRequestRef subject,
      Optional<HeadSha> head,
      Question question,
      Set<FactKind> wanted,
      Instant asOf) {
    public Asked {
      wanted = Set.copyOf(wanted);
    }
  }

  private final Map<PullRequestRef, FactSheet> sheets = new HashMap<>();
  private final Map<FactKind, String> failing = new EnumMap<>(FactKind.class);
  private final List<Asked> asked = new ArrayList<>();
  private @Nullable RuntimeException failure;

  /** A source that knows no pull request yet. */
  public FakeFactSource() {}

  /** Lays out what there is to know of a pull request, in the place of what was laid out before. */
  public FakeFactSource holding(FactSheet sheet) {
    sheets.put(sheet.subject(), sheet);
    return this;
  }

  /** Lets one kind of evidence fail from now on. */
  public FakeFactSource failing(FactKind kind, String reason) {
    failing.put(kind, reason);
    return this;
  }

  /**
   * Lets one kind of evidence fail from now on, by its word, for example {@code reviews}.
   *
   * @throws IllegalArgumentException when there is no such kind, with those that there are
   */
  public FakeFactSource failing(String kind, String reason) {
    return failing(FactKind.of(kind), reason);
  }

  /** Lets every question throw from now on. */
  public FakeFactSource throwing(RuntimeException failure) {
    this.failure = failure;
    return this;
  }

  /** Lets everything work again. */
  public FakeFactSource healed() {
    failure = null;
    failing.clear();
    return this;
  }

  /** Everything that was asked, oldest first. */
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** Whether a kind of evidence was ever wanted. */
  public boolean wasAskedFor(FactKind kind) {
    return asked.stream().anyMatch(one -> one.wanted().contains(kind));
  }

  /**
   * Gathers what was laid out.
   *
   * @throws IllegalStateException when nothing was laid out for {@code subject}
   */
  @Override
  public FactSheet gather(
      PullRequestRef subject,
      Optional<HeadSha> head,
      Question question,
      Set<FactKind> wanted,
      Instant asOf) {
    Asked one = new Asked(subject, head, question, wanted, asOf);
    asked.add(one);
    if (failure != null) {
      throw failure;
    }
    FactSheet sheet = sheets.get(subject);
    if (sheet == null) {
      throw new IllegalStateException("no sheet was laid out for " + subject);
    }
    return sheet(sheet, one);
  }

  private FactSheet sheet(FactSheet s, Asked one) {
    return new FactSheet(
        one.question(),
        one.subject(),
        one.head().orElse(s.head()),
        one.asOf(),
        say(FactKind.DETAILS, s.details(), one),
        say(FactKind.REPOSITORY, s.repository(), one),
        say(FactKind.LABELS, s.labels(), one),
        say(FactKind.LABEL_HISTORY, s.labelHistory(), one),
        say(FactKind.COMMITS, s.commits(), one),
        say(FactKind.HEAD_HISTORY, s.headHistory(), one),
        say(FactKind.FILES, s.files(), one),
        say(FactKind.REVIEWS, s.reviews(), one),
        say(FactKind.COMMENTS, s.comments(), one),
        say(FactKind.CHECKS, s.checks(), one),
        say(FactKind.MEMBERSHIPS, s.memberships(), one),
        say(FactKind.TICKETS, s.tickets(), one),
        say(FactKind.MIGRATIONS, s.migrations(), one),
        say(FactKind.WINDOW, s.window(), one),
        say(FactKind.FREEZES, s.freezes(), one),
        say(FactKind.DEPLOYMENTS, s.deployments(), one),
        say(FactKind.BREAK_GLASS, s.breakGlass(), one));
  }

  private <T> Evidence<T> say(FactKind kind, Evidence<T> evidence, Asked one) {
    if (!one.wanted().contains(kind)) {
      return Evidence.unknown(NOT_ASKED_SOURCE, NOT_ASKED_REASON);
    }
    String reason = failing.get(kind);
    return reason == null ? evidence : Evidence.unknown(SOURCE, reason);
  }
}
