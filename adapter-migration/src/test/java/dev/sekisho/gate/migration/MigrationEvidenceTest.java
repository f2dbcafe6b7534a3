package dev.sekisho.gate.migration;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import dev.sekisho.gate.fact.ChangedFile;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.FilePath;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Migration;
import dev.sekisho.gate.fact.Migration.State;
import dev.sekisho.gate.guard.Guard;
import dev.sekisho.gate.guard.GuardSettings;
import dev.sekisho.gate.spi.EvidenceSource;
import dev.sekisho.gate.spi.MigrationSource;
import dev.sekisho.gate.testkit.Sheets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class MigrationEvidenceTest {
  private static final String FILE = "payments/db/migration/V7__refunds.sql";
  private final AtHead head = new AtHead().with(FILE, "select 1").with("README.md", "read");

  /** A source that answers as it is told, and remembers what it was asked. */
  private static final class Told implements MigrationSource {
    private final String name;
    private final Function<FilePath, Evidence<Listing<Migration>>> answer;
    private final List<ChangedFile> asked = new ArrayList<>();

    Told(String name, Function<FilePath, Evidence<Listing<Migration>>> answer) {
      this.name = name;
      this.answer = answer;
    }

    static Told of(String name, State state, Instant asOf) {
      Standing here = new Standing(new FilePath(FILE), name);
      Migration migration =
          switch (state) {
            case APPLIED -> here.applied("row", "1", "carol", asOf);
            case PENDING -> here.pending("no row");
            case FAILED -> here.failed("row");
            case CHANGED -> here.changed("row");
          };
      return new Told(name, file -> Evidence.known(Listing.of(migration), name, asOf));
    }

    static Told silent(String name, String reason) {
      return new Told(name, file -> Evidence.unknown(name, reason));
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public boolean isAbout(FilePath file) {
      return file.value().endsWith(".sql");
    }

    @Override
    public Evidence<Listing<Migration>> ask(FactSheet sheet, List<ChangedFile> files) {
      asked.addAll(files);
      return answer.apply(files.get(0).path());
    }
  }

  @Test
  void onlyASourceThatIsAboutAChangedFileIsAsked() {
    Told payments = Told.of("payments", State.APPLIED, Sheets.NOW);

    lay(new AtHead().with("README.md", "read"), payments);
    assertThat(payments.asked).isEmpty();

    lay(head, payments);
    assertThat(payments.asked).extracting(file -> file.path().value()).containsExactly(FILE);
  }

  @Test
  void aFileThatIsRemovedAsksNobody() {
    Told payments = Told.of("payments", State.APPLIED, Sheets.NOW);
    FactSheet sheet =
        Sheets.sheet()
            .build()
            .with(
                draft ->
                    draft.files(
                        Evidence.known(
                            Listing.of(AtHead.file(FILE, ChangedFile.Status.REMOVED)),
                            "github",
                            Sheets.NOW)));

    FactSheet laid = new MigrationEvidence(List.of(payments)).lay(sheet);

    assertThat(payments.asked).isEmpty();
    assertThat(AtHead.known(laid.migrations())).isEmpty();
  }

  @Test
  void allSourcesCountAndTheOldestTellsTheAge() {
    Instant old = Sheets.ago(Duration.ofHours(2));
    Evidence<Listing<Migration>> evidence =
        lay(
            head,
            Told.of("payments", State.APPLIED, Sheets.NOW),
            Told.of("archive", State.PENDING, old));

    assertThat(AtHead.known(evidence))
        .extracting(Migration::state)
        .containsExactly(State.APPLIED, State.PENDING);
    assertThat(evidence.source()).isEqualTo("payments and archive");
    assertThat(evidence.<Instant>fold(known -> known.asOf(), gap -> Instant.MIN)).isEqualTo(old);
  }

  @Test
  void aSourceThatIsSilentLeavesAGapThatNamesIt() {
    Evidence<Listing<Migration>> evidence =
        lay(
            head,
            Told.of("payments", State.APPLIED, Sheets.NOW),
            Told.silent("archive", "connection refused"));

    assertThat(evidence).isEqualTo(Evidence.unknown("archive", "connection refused"));
  }

  @Test
  void whatIsProvenToBeBrokenIsToldThoughAnotherIsSilent() {
    Evidence<Listing<Migration>> evidence =
        lay(
            head,
            Told.of("payments", State.CHANGED, Sheets.NOW),
            Told.silent("archive", "connection refused"));

    assertThat(AtHead.known(evidence)).extracting(Migration::state).containsExactly(State.CHANGED);
    assertThat(evidence.source()).isEqualTo("archive");
    assertThat(evidence.<Boolean>fold(known -> known.value().complete(), gap -> true)).isFalse();
  }

  @Test
  void aSourceThatThrowsIsSilent() {
    Told broken =
        new Told(
            "payments",
            file -> {
              throw new IllegalStateException("no such column");
            });

    assertThat(lay(head, broken))
        .isEqualTo(Evidence.unknown("payments", "java.lang.IllegalStateException: no such column"));
  }

  @Test
  void withoutFilesNothingIsKnown() {
    FactSheet sheet =
        Sheets.sheet().build().with(draft -> draft.files(Evidence.unknown("github", "down")));

    assertThat(new MigrationEvidence(List.of()).lay(sheet).migrations())
        .isEqualTo(Evidence.unknown("github", "down"));
  }

  @Test
  void aDatabaseThatHangsIsNotWaitedFor() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    Told hanging =
        new Told(
            "payments",
            file -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return Evidence.unknown("payments", "given up");
            });
    ExecutorService threads = Executors.newCachedThreadPool();
    try {
      GuardSettings soon = new GuardSettings(Duration.ofMillis(50), 2, 5, Duration.ofSeconds(15));
      Guard guard = new Guard("payments", soon, threads, () -> Sheets.NOW);

      assertThat(lay(head, new GuardedMigrations(hanging, guard)))
          .isEqualTo(Evidence.unknown("payments", "did not answer within 50 ms"));
    } finally {
      never.countDown();
      threads.shutdownNow();
    }
  }

  @Test
  void aModuleAddsItToTheOtherEvidence() {
    Told payments = Told.of("payments", State.APPLIED, Sheets.NOW);
    Set<EvidenceSource> bound =
        Guice.createInjector(new MigrationModule(List.of(payments)))
            .getInstance(Key.get(new TypeLiteral<Set<EvidenceSource>>() {}));

    assertThat(bound).containsExactly(new MigrationEvidence(List.of(payments)));
    assertThat(bound.iterator().next().brings()).isEqualTo(EnumSet.of(FactKind.MIGRATIONS));
  }

  private static Evidence<Listing<Migration>> lay(AtHead files, MigrationSource... sources) {
    return new MigrationEvidence(List.of(sources)).lay(files.sheet()).migrations();
  }
}
