package dev.sekisho.benchmarks;

import dev.sekisho.gate.fact.AppSlug;
import dev.sekisho.gate.fact.BranchName;
import dev.sekisho.gate.fact.ChangedFile;
import dev.sekisho.gate.fact.Check;
import dev.sekisho.gate.fact.CheckName;
import dev.sekisho.gate.fact.Commit;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.FilePath;
import dev.sekisho.gate.fact.HeadChange;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.LabelChange;
import dev.sekisho.gate.fact.LabelName;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.fact.Membership;
import dev.sekisho.gate.fact.Membership.Permission;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.PullRequestDetails;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question;
import dev.sekisho.gate.fact.ReleaseWindow;
import dev.sekisho.gate.fact.RepositoryFacts;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.fact.Review;
import dev.sekisho.gate.fact.Ticket;
import dev.sekisho.gate.fact.TicketKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Draws sheets as they are met: a few commits, reviews, checks and files, most of it in order, and
 * now and then evidence that is missing or cut short. The same seed draws the same sheets.
 */
final class SheetDraw {
  private static final long SEED = 20261122;
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private static final String SOURCE = "github";
  private static final LabelName LGTM = new LabelName("LGTM");
  private static final List<String> PEOPLE =
      List.of("akari", "ben", "chiyo", "dana", "emil", "fumi", "goran", "hana");
  private static final List<Membership> MEMBERS =
      PEOPLE.stream()
          .map(login -> new Membership(new Login(login), Set.of(), Set.of(), permission(login)))
          .toList();
  private static final List<String> FOLDERS =
      List.of(
          "src/main/java/org/example/order",
          "src/main/java/org/example/security",
          "src/test/java/org/example/order",
          "docs",
          "db/migration",
          "infra/network");
  private static final List<String> ENDINGS = List.of(".java", ".md", ".sql", ".tf");

  private final Random random = new Random(SEED);
  private final int repositories;
  private int drawn;

  SheetDraw(int repositories) {
    this.repositories = repositories;
  }

  FactSheet next() {
    int number = ++drawn;
    HeadSha head = sha();
    Person author = person();
    boolean labelled = chance(60);
    List<ChangedFile> files = several(1, 8, this::file);
    return new FactSheet(
        new Question.Merge(),
        new PullRequestRef(
            new RepositoryName(Workload.repository(random.nextInt(repositories))), number),
        head,
        NOW,
        chance(99) ? known(details(author, files)) : Evidence.unknown(SOURCE, "it did not answer"),
        known(new RepositoryFacts(new BranchName("main"), false, Map.of())),
        list(labelled ? List.of(new LabelName("feature"), LGTM) : List.of()),
        list(labelled ? List.of(labelled()) : List.of()),
        list(several(1, 4, () -> commit(author))),
        list(List.of(arrival(head, author))),
        list(files),
        list(several(0, 3, this::review)),
        list(List.of()),
        list(List.of(check("build"), check("lint"), check("test"))),
        list(MEMBERS),
        list(several(0, 2, this::ticket)),
        list(List.of()),
        known(window()),
        list(List.of()),
        list(List.of()),
        list(List.of()));
  }

  private static Permission permission(String login) {
    return login.equals("hana") ? Permission.READ : Permission.WRITE;
  }

  private PullRequestDetails details(Person author, List<ChangedFile> files) {
    return new PullRequestDetails(
        "Change what has to change",
        "It had to be changed.",
        "It had to be changed.",
        author,
        new BranchName("main"),
        new BranchName("feature/change"),
        false,
        chance(10),
        PullRequestDetails.State.OPEN,
        Optional.empty(),
        before(),
        NOW,
        files.stream().mapToInt(ChangedFile::linesAdded).sum(),
        files.stream().mapToInt(ChangedFile::linesDeleted).sum());
  }

  private LabelChange labelled() {
    return new LabelChange(LGTM, LabelChange.Kind.ADDED, person(), before());
  }

  private HeadChange arrival(HeadSha head, Person author) {
    return new HeadChange(
        head, before(), author, false, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private Commit commit(Person author) {
    Person committer = chance(80) ? author : person();
    return new Commit(sha(), author, committer, List.of(), List.of(sha()), Commit.Signature.VALID);
  }

  private ChangedFile file() {
    String path = pick(FOLDERS) + "/Part" + random.nextInt(1_000) + pick(ENDINGS);
    return new ChangedFile(
        new FilePath(path),
        Optional.empty(),
        ChangedFile.Status.MODIFIED,
        random.nextInt(120),
        random.nextInt(60));
  }

  private Review review() {
    Review.State state = chance(70) ? Review.State.APPROVED : Review.State.COMMENTED;
    return new Review(person(), state, Optional.empty(), before(), false);
  }

  private Check check(String name) {
    Check.State state =
        chance(85) ? Check.State.SUCCESS : chance(50) ? Check.State.RUNNING : Check.State.FAILURE;
    return new Check(
        new CheckName(name), Optional.of(new AppSlug("github-actions")), state, before());
  }

  private Ticket ticket() {
    return new Ticket(
        new TicketKey("PAY-" + random.nextInt(10_000)),
        Ticket.Tracker.JIRA,
        chance(90),
        Optional.of("In Review"),
        Optional.of("What has to change"),
        Listing.of());
  }

  private ReleaseWindow window() {
    return chance(50)
        ? new ReleaseWindow(
            true, "weekdays from 9 to 16", Optional.of(NOW.plusSeconds(3_600)), Optional.empty())
        : new ReleaseWindow(
            false, "weekends are quiet", Optional.empty(), Optional.of(NOW.plusSeconds(7_200)));
  }

  private <T> Evidence<Listing<T>> list(List<T> items) {
    int fate = random.nextInt(200);
    if (fate == 0) {
      return Evidence.unknown(SOURCE, "it did not answer");
    }
    return known(fate == 1 ? Listing.truncated(items) : Listing.complete(items));
  }

  private static <T> Evidence<T> known(T value) {
    return Evidence.known(value, SOURCE, NOW);
  }

  private <T> List<T> several(int from, int to, Supplier<T> draw) {
    int count = from + random.nextInt(to - from + 1);
    List<T> drawnItems = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      drawnItems.add(draw.get());
    }
    return drawnItems;
  }

  private Person person() {
    return chance(5) ? Person.bot("renovate[bot]") : Person.of(pick(PEOPLE));
  }

  private Instant before() {
    return NOW.minusSeconds(60L + random.nextInt(86_400));
  }

  private HeadSha sha() {
    HexFormat hex = HexFormat.of();
    return new HeadSha(
        hex.toHexDigits(random.nextLong())
            + hex.toHexDigits(random.nextLong())
            + hex.toHexDigits(drawn));
  }

  private <T> T pick(List<T> options) {
    return options.get(random.nextInt(options.size()));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }
}
