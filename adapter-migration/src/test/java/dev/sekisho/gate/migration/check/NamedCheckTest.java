package dev.sekisho.gate.migration.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.fact.AppSlug;
import dev.sekisho.gate.fact.Check;
import dev.sekisho.gate.fact.CheckName;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.FilePath;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Migration;
import dev.sekisho.gate.fact.Migration.State;
import dev.sekisho.gate.migration.AtHead;
import dev.sekisho.gate.migration.Paths;
import dev.sekisho.gate.migration.Sha256;
import dev.sekisho.gate.testkit.Sheets;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedCheckTest {
  private static final String FILE = "db/migration/V7__refunds.sql";
  private static final String SQL = "create table refunds (id int);";
  private static final Instant ENDED = Sheets.ago(Duration.ofMinutes(20));

  private final AtHead head = new AtHead().with(FILE, SQL);
  private final NamedCheck source =
      new NamedCheck(
          new CheckName("migrate / production"),
          Optional.of(new AppSlug("github-actions")),
          "payments",
          Paths.of("**/migration/**"),
          head);

  @Test
  void aCheckThatSucceededNamesFileChecksumDatabaseTimeAndApp() {
    Evidence<Listing<Migration>> evidence = ask(check(Check.State.SUCCESS, ENDED));

    assertThat(AtHead.known(evidence))
        .containsExactly(
            new Migration(
                new FilePath(FILE),
                State.APPLIED,
                "check 'migrate / production' succeeded for " + Sheets.HEAD.abbreviated(),
                Optional.of("sha256:" + Sha256.of(SQL.getBytes(StandardCharsets.UTF_8))),
                Optional.of("payments"),
                Optional.of("github-actions"),
                Optional.of(ENDED)));
    assertThat(evidence.<Instant>fold(known -> known.asOf(), gap -> Instant.MIN))
        .as("as old as the end of the check")
        .isEqualTo(ENDED);
  }

  @ParameterizedTest
  @CsvSource({
    "RUNNING, PENDING",
    "NEUTRAL, PENDING",
    "SKIPPED, PENDING",
    "ACTION_REQUIRED, PENDING",
    "STALE, PENDING",
    "FAILURE, FAILED",
    "TIMED_OUT, FAILED",
    "CANCELLED, FAILED"
  })
  void onlySuccessIsDone(Check.State check, State state) {
    assertThat(AtHead.known(ask(check(check, ENDED))))
        .extracting(Migration::state)
        .containsExactly(state);
  }

  @Test
  void theLatestRunCounts() {
    assertThat(
            AtHead.known(
                ask(
                    check(Check.State.SUCCESS, ENDED.plusSeconds(1)),
                    check(Check.State.FAILURE, ENDED))))
        .extracting(Migration::state)
        .containsExactly(State.APPLIED);
  }

  @Test
  void aCheckOfAnotherAppOrAStatusIsNone() {
    Check status =
        new Check(
            new CheckName("migrate / production"), Optional.empty(), Check.State.SUCCESS, ENDED);

    assertThat(AtHead.known(ask(status)))
        .extracting(Migration::state)
        .containsExactly(State.PENDING);
    assertThat(AtHead.known(ask())).extracting(Migration::state).containsExactly(State.PENDING);
  }

  @Test
  void checksThatWereReadInPartOrNotAtAllAreUnknown() {
    FactSheet cut =
        head.sheet()
            .with(
                draft ->
                    draft.checks(
                        Evidence.known(Listing.truncated(List.of()), "github", Sheets.NOW)));
    FactSheet none =
        head.sheet().with(draft -> draft.checks(Evidence.unknown("github", "timed out")));

    assertThat(source.ask(cut, head.changed())).isInstanceOf(Evidence.Unknown.class);
    assertThat(source.ask(none, head.changed())).isEqualTo(Evidence.unknown("github", "timed out"));
  }

  private Evidence<Listing<Migration>> ask(Check... checks) {
    FactSheet sheet =
        head.sheet()
            .with(
                draft ->
                    draft.checks(
                        Evidence.known(Listing.complete(List.of(checks)), "github", Sheets.NOW)));
    return source.ask(sheet, head.changed());
  }

  private static Check check(Check.State state, Instant at) {
    return new Check(
        new CheckName("migrate / production"),
        Optional.of(new AppSlug("github-actions")),
        state,
        at);
  }
}
