package dev.sekisho.gate.slack.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.fact.EnvironmentName;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.fact.ServiceName;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.release.ReleaseId;
import dev.sekisho.gate.slack.Refusals;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandReaderTest {
  /** A Monday, 18:00 in Tokyo. */
  private static final Instant NOW = Instant.parse("2026-06-01T09:00:00Z");

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final RepositoryName TILL = new RepositoryName("shop/till");
  private static final PullRequestRef PR = new PullRequestRef(TILL, 12);

  private final CommandReader reader =
      new CommandReader(new ChannelHabits(TOKYO, Optional.of(TILL), ChannelHabits.GITHUB));

  @ParameterizedTest
  @EnumSource
  void everyExampleIsACommandOfItsWord(CommandWord word) {
    assertThat(reader.read(word.example(), NOW).getClass().getSimpleName())
        .isEqualToIgnoringCase(word.word());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12",
        "#12",
        "shop/till#12",
        "Shop/Till#12",
        "https://github.com/shop/till/pull/12",
        "https://github.com/shop/till/pull/12/files?w=1#diff-1",
        "<https://github.com/shop/till/pull/12|shop/till#12>",
        "<https://github.com/shop/till/pull/12>"
      })
  void aPullRequestIsNamedInManyForms(String written) {
    assertThat(reader.read("why " + written, NOW)).isEqualTo(new SlackCommand.Why(PR));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "twelve",
        "9999999999",
        "till#12",
        "http://github.com/shop/till/pull/12",
        "https://github.com.evil.example/shop/till/pull/12",
        "https://github.com/shop/till/issues/12"
      })
  void whatIsNoPullRequestIsRefused(String written) {
    assertThat(refusal("why " + written).id()).isEqualTo(CommandErrors.WRONG_ARGUMENT);
  }

  @Test
  void aNumberAloneIsNotEnoughWhereNoRepositoryIsMeant() {
    CommandReader anywhere =
        new CommandReader(new ChannelHabits(TOKYO, Optional.empty(), ChannelHabits.GITHUB));
    assertThat(Refusals.problem(() -> anywhere.read("why 12", NOW)).what())
        .isEqualTo("A number alone does not say which");
  }

  @Test
  void aPlanHasManyParts() {
    assertThat(
            reader.read(
                "Plan 12 OF till in Production at in 2 hours because it &amp; that are due at 8",
                NOW))
        .isEqualTo(
            new SlackCommand.Plan(
                PR,
                new Scope(
                    Optional.of(new ServiceName("till")),
                    Optional.of(new EnvironmentName("production"))),
                Optional.of(
                    new PlannedTime("in 2 hours", Instant.parse("2026-06-01T11:00:00Z"), TOKYO)),
                "it & that are due at 8"));
    assertThat(reader.read("plan 12", NOW))
        .isEqualTo(new SlackCommand.Plan(PR, Scope.UNSAID, Optional.empty(), ""));
  }

  @Test
  void otherCommandsHaveTheirParts() {
    Scope till = new Scope(Optional.of(new ServiceName("till")), Optional.empty());
    ReleaseId release = new ReleaseId("till-16");
    assertThat(reader.read("go", NOW)).isEqualTo(new SlackCommand.Go(Optional.empty()));
    assertThat(reader.read("rollback till to till-16 because of 500s", NOW))
        .isEqualTo(new SlackCommand.Rollback(till, Optional.of(release), "of 500s"));
    assertThat(reader.read("rollback to till-16", NOW))
        .isEqualTo(new SlackCommand.Rollback(Scope.UNSAID, Optional.of(release), ""));
    assertThat(reader.read("settle till-16 FAILED", NOW))
        .isEqualTo(new SlackCommand.Settle(release, false, ""));
    assertThat(reader.read("emergency 12 of till nobody can pay", NOW))
        .isEqualTo(new SlackCommand.Emergency(PR, till, "nobody can pay"));
    assertThat(reader.read("emergency 12 in short: nobody can pay", NOW))
        .isEqualTo(new SlackCommand.Emergency(PR, Scope.UNSAID, "in short: nobody can pay"));
    assertThat(reader.read("  ", NOW)).isEqualTo(new SlackCommand.Help(Optional.empty()));
    assertThat(reader.read("help\u00a0plan", NOW))
        .isEqualTo(new SlackCommand.Help(Optional.of(CommandWord.PLAN)));
  }

  @Test
  void aMisspeltCommandIsAnsweredWithTheNearestAndAllOthers() {
    Problem problem = refusal("palm 12");
    assertThat(problem.id()).isEqualTo(CommandErrors.NO_SUCH_COMMAND);
    assertThat(problem.known()).containsAll(CommandWord.words());
    assertThat(problem.fix()).isEqualTo("Did you mean plan?");
    assertThat(refusal("stauts").fix()).isEqualTo("Did you mean status?");
    assertThat(refusal("help rolback").fix()).isEqualTo("Did you mean rollback?");
    assertThat(refusal("deploy").fix()).isEqualTo("Write help to see them explained");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plan",
        "plan 12 13",
        "plan 12 at",
        "plan 12 in a in b",
        "plan 12 because",
        "why 12 now",
        "go Till_17!",
        "status a b",
        "emergency 12",
        "emergency",
        "settle till-1",
        "settle till-1 done",
        "settle till-1 failed now",
        "unlock till because x"
      })
  void whatCanNotFollowIsRefusedWithHowItIsWritten(String text) {
    Problem problem = refusal(text);
    assertThat(problem.id()).isEqualTo(CommandErrors.WRONG_ARGUMENT);
    assertThat(problem.fix()).startsWith("Write ");
  }

  @Test
  void textsAndReasonsAreReadUpToTheirLimits() {
    String reason = "r".repeat(CommandReader.REASON_CHARS_MAX);
    assertThat(reader.read("abort because " + reason, NOW))
        .isEqualTo(new SlackCommand.Abort(Optional.empty(), reason));
    assertThat(refusal("abort because " + reason + "r").what()).contains("500 characters");
    String padded = "status" + " ".repeat(CommandReader.TEXT_CHARS_MAX - "status".length());
    assertThat(reader.read(padded, NOW)).isEqualTo(new SlackCommand.Status(Optional.empty()));
    assertThat(refusal(padded + " ").what()).contains("2000 is the most");
  }

  @Property(tries = 500)
  void whateverIsWrittenIsReadOrRefusedAndNeverBreaks(@ForAll String text) {
    for (CommandWord word : CommandWord.values()) {
      try {
        reader.read(word.word() + " " + text, NOW);
      } catch (dev.sekisho.gate.problem.GateException refused) {
        assertThat(refused.problems()).isNotEmpty();
      }
    }
  }

  private Problem refusal(String text) {
    return Refusals.problem(() -> reader.read(text, NOW));
  }
}
