package dev.sekisho.gate;

import dev.sekisho.gate.fact.BranchName;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.PullRequestDetails;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question;
import dev.sekisho.gate.fact.RepositoryFacts;
import dev.sekisho.gate.fact.RepositoryName;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A sheet in the making: every list known and empty, and a pull request of alice to main. */
public record Draft(
    Question question, HeadSha head, Instant asOf, Map<FactKind, Evidence<?>> facts) {
  public static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
  public static final HeadSha HEAD = sha(1);
  public static final PullRequestRef SUBJECT =
      new PullRequestRef(new RepositoryName("acme/payments"), 17);

  public static Draft sheet() {
    Map<FactKind, Evidence<?>> facts = new EnumMap<>(FactKind.class);
    for (FactKind kind : FactKind.values()) {
      facts.put(kind, known(Listing.of()));
    }
    facts.put(FactKind.DETAILS, known(details(Person.of("alice"))));
    facts.put(
        FactKind.REPOSITORY, known(new RepositoryFacts(new BranchName("main"), false, Map.of())));
    facts.put(FactKind.WINDOW, gap());
    return new Draft(new Question.Merge(), HEAD, NOW, facts);
  }

  public Draft with(FactKind kind, Object... items) {
    return with(kind, known(Listing.complete(List.of(items))));
  }

  public Draft truncated(FactKind kind, Object... items) {
    return with(kind, known(Listing.truncated(List.of(items))));
  }

  public Draft without(FactKind kind) {
    return with(kind, gap());
  }

  public Draft with(FactKind kind, Evidence<?> evidence) {
    Map<FactKind, Evidence<?>> changed = new EnumMap<>(facts);
    changed.put(kind, evidence);
    return new Draft(question, head, asOf, changed);
  }

  public Draft by(Person author) {
    return with(FactKind.DETAILS, known(details(author)));
  }

  public Draft asking(Question other) {
    return new Draft(other, head, asOf, facts);
  }

  public Draft at(HeadSha other) {
    return new Draft(question, other, asOf, facts);
  }

  public Draft asOf(Instant other) {
    return new Draft(question, head, other, facts);
  }

  @SuppressWarnings("unchecked") // because each kind was put with the evidence that it stands for
  public FactSheet build() {
    return new FactSheet(
        question,
        SUBJECT,
        head,
        asOf,
        (Evidence<PullRequestDetails>) facts.get(FactKind.DETAILS),
        (Evidence<RepositoryFacts>) facts.get(FactKind.REPOSITORY),
        list(FactKind.LABELS),
        list(FactKind.LABEL_HISTORY),
        list(FactKind.COMMITS),
        list(FactKind.HEAD_HISTORY),
        list(FactKind.FILES),
        list(FactKind.REVIEWS),
        list(FactKind.COMMENTS),
        list(FactKind.CHECKS),
        list(FactKind.MEMBERSHIPS),
        list(FactKind.TICKETS),
        list(FactKind.MIGRATIONS),
        (Evidence<dev.sekisho.gate.fact.ReleaseWindow>) facts.get(FactKind.WINDOW),
        list(FactKind.FREEZES),
        list(FactKind.DEPLOYMENTS),
        list(FactKind.BREAK_GLASS));
  }

  @SuppressWarnings("unchecked") // because each kind was put with the evidence that it stands for
  private <T> Evidence<Listing<T>> list(FactKind kind) {
    return (Evidence<Listing<T>>) facts.get(kind);
  }

  public static <T> Evidence<T> known(T value) {
    return Evidence.known(value, "test", NOW);
  }

  public static <T> Evidence<T> gap() {
    return Evidence.unknown("test", "not there");
  }

  public static HeadSha sha(int number) {
    return new HeadSha(String.format("%040x", number));
  }

  public static Instant minute(int minute) {
    return NOW.minusSeconds(3600).plusSeconds(60L * minute);
  }

  public static PullRequestDetails details(Person author) {
    return details(author, PullRequestDetails.State.OPEN);
  }

  public static PullRequestDetails details(Person author, PullRequestDetails.State state) {
    return new PullRequestDetails(
        "Charge once",
        "body",
        "body",
        author,
        new BranchName("main"),
        new BranchName("charge-once"),
        false,
        false,
        state,
        Optional.empty(),
        minute(0),
        minute(1),
        10,
        2);
  }
}
