package dev.sekisho.gate.testkit;

import dev.sekisho.gate.fact.BreakGlass;
import dev.sekisho.gate.fact.ChangedFile;
import dev.sekisho.gate.fact.Check;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Migration;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.Question.Deploy;
import dev.sekisho.gate.fact.Review;
import dev.sekisho.gate.fact.TicketChange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes up pull requests as a busy organisation has them: most are in order, some wait for
 * somebody, some break a rule, and now and then a source does not answer. The same seed gives the
 * same sheets, in the same order. Not thread-safe.
 */
public final class SheetGenerator {

  /** Repositories that the pull requests are spread over unless said otherwise. */
  public static final int REPOSITORIES = 100;

  private static final List<String> PEOPLE =
      List.of(
          "alice", "bob", "erin", "frank", "grace", "heidi", "ivan", "judy", "mallory", "oscar");
  private static final List<String> MANAGERS = List.of("carol", "dave");
  private static final List<String> FOLDERS =
      List.of("order", "charge", "refund", "invoice", "api");
  private static final List<FactKind> LISTS =
      List.of(FactKind.FILES, FactKind.REVIEWS, FactKind.COMMITS, FactKind.LABEL_HISTORY);

  private final Random random;
  private final int repositories;
  private int made;

  /** Spreads pull requests over {@link #REPOSITORIES} repositories. */
  public SheetGenerator(long seed) {
    this(seed, REPOSITORIES);
  }

  /** Spreads pull requests over {@code acme/service-0} to {@code acme/service-(repositories-1)}. */
  public SheetGenerator(long seed, int repositories) {
    if (repositories < 1) {
      throw new IllegalArgumentException("at least one repository, not " + repositories);
    }
    this.random = new Random(seed);
    this.repositories = repositories;
  }

  /** The next sheets. */
  public List<FactSheet> sheets(int count) {
    return Stream.generate(this::next).limit(count).toList();
  }

  /** The next sheet. */
  public FactSheet next() {
    made++;
    String author = one(PEOPLE);
    String peer = one(PEOPLE.stream().filter(p -> !p.equals(author)).toList());
    Instant opened = ago(600 + random.nextInt(6_000));
    SheetBuilder sheet =
        Sheets.bare()
            .subject("acme/service-" + random.nextInt(repositories), made)
            .head(sha())
            .author(chance(4) ? Person.bot("renovate") : Person.of(author))
            .title(one(List.of("Charge each order once", "Raise the limit", "Tidy the imports")))
            .base(chance(80) ? "main" : chance(70) ? "develop" : "release/2026.3")
            .headBranch("work-" + made)
            .opened(opened, ago(5))
            .member(author, "acme/payments")
            .member(peer, "acme/payments");
    files(sheet);
    ticket(sheet, author);
    votes(sheet, author, peer);
    checks(sheet);
    circumstances(sheet, author, peer);
    gaps(sheet);
    return sheet.build();
  }

  private void files(SheetBuilder sheet) {
    boolean documentsOnly = chance(10);
    int count = 1 + random.nextInt(8);
    for (int i = 0; i < count; i++) {
      sheet.file(
          documentsOnly
              ? "docs/" + one(FOLDERS) + i + ".md"
              : "src/" + (chance(30) ? "test" : "main") + "/java/" + one(FOLDERS) + i + ".java");
    }
    if (!documentsOnly && chance(15)) {
      String file = "src/main/resources/db/migration/V" + made + "__" + one(FOLDERS) + ".sql";
      sheet.file(file, ChangedFile.Status.ADDED);
      if (chance(85)) {
        sheet.migration(
            file,
            chance(75)
                ? Migration.State.APPLIED
                : one(List.of(Migration.State.PENDING, Migration.State.FAILED)));
      }
    }
    sheet.lines(random.nextInt(400), random.nextInt(100));
  }

  private void ticket(SheetBuilder sheet, String author) {
    if (chance(6)) {
      return;
    }
    String key = "PAY-" + (1 + random.nextInt(2_000));
    sheet.body("For " + key + ", as " + author + " said.");
    if (chance(88)) {
      sheet.approvedTicket(key, one(MANAGERS));
    } else if (chance(50)) {
      sheet.ticket(key);
    } else {
      TicketChange reopened =
          new TicketChange(TicketChange.Kind.REOPENED, author, Optional.empty(), ago(60));
      sheet.ticket(key, reopened);
    }
  }

  private void votes(SheetBuilder sheet, String author, String peer) {
    if (chance(90)) {
      sheet.review(
          peer, chance(93) ? Review.State.APPROVED : Review.State.CHANGES_REQUESTED, ago(90));
    }
    if (chance(60)) {
      sheet.label("LGTM", Person.of(chance(93) ? peer : author), ago(80));
    }
    if (chance(8)) {
      sheet.pushed(sha(), Person.of(author), ago(30));
    }
    int comments = random.nextInt(4);
    for (int i = 0; i < comments; i++) {
      sheet.comment(i % 2 == 0 ? peer : author, "Is " + one(FOLDERS) + " covered?", ago(100 - i));
    }
  }

  private void checks(SheetBuilder sheet) {
    if (chance(98)) {
      sheet.check(
          "build",
          "github-actions",
          chance(92)
              ? Check.State.SUCCESS
              : one(List.of(Check.State.FAILURE, Check.State.RUNNING, Check.State.SKIPPED)));
    }
    sheet.check("lint", "github-actions", Check.State.SUCCESS);
  }

  private void circumstances(SheetBuilder sheet, String author, String peer) {
    if (chance(15)) {
      Deploy.Kind kind = one(List.of(Deploy.Kind.values()));
      sheet.deploy(kind, chance(70) ? "production" : "staging", Person.of(author));
    }
    if (chance(5)) {
      sheet.windowClosedUntil(Sheets.NOW.plus(Duration.ofHours(12)));
    }
    if (chance(3)) {
      sheet.freeze("year end", ago(600), Optional.of(Sheets.NOW.plus(Duration.ofDays(3))));
    }
    if (chance(3)) {
      sheet.breakGlass(
          new BreakGlass(
              Person.of(author),
              "Orders can not be paid",
              ago(20),
              chance(70) ? Optional.of(Person.of(peer)) : Optional.empty(),
              Optional.of(ago(10)),
              Sheets.NOW.plus(Duration.ofHours(chance(80) ? 2 : -1)),
              Sheets.NOW.plus(Duration.ofDays(2)),
              sheet.build().head(),
              Set.of("release-window", "manager-approval")));
    }
  }

  private void gaps(SheetBuilder sheet) {
    if (chance(4)) {
      sheet.unknown(one(List.of(FactKind.values())), "did not answer within 10 s");
    }
    if (chance(2)) {
      sheet.truncated(one(LISTS));
    }
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private HeadSha sha() {
    return Sheets.sha(random.nextInt(Integer.MAX_VALUE));
  }

  private static Instant ago(int minutes) {
    return Sheets.ago(Duration.ofMinutes(minutes));
  }
}
